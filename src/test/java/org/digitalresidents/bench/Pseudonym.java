package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.digitalresidents.intake.Pseudonyms;

/** HMAC-SHA-256 (RFC 2104) in SQL, which has SHA-256 only: a hash of a hash, each after a pad. */
final class Pseudonym {
  private static final int BLOCK = 64;

  private Pseudonym() {}

  /** Statements that define {@code pseudonym(community, space, id)} under the key of a file. */
  static List<String> macros(Path keyFile) throws IOException {
    byte[] key = Files.readString(keyFile).strip().getBytes(StandardCharsets.UTF_8);
    if (key.length > BLOCK) {
      throw new IllegalArgumentException("The key is longer than a block");
    }
    return List.of(
        "CREATE MACRO hmac(text) AS sha256(unhex('%s') || unhex(sha256(unhex('%s') || encode(text))))"
            .formatted(pad(key, 0x5c), pad(key, 0x36)),
        "CREATE MACRO pseudonym(community, space, id) AS '%s:' || hmac(community || chr(0) || space || chr(0) || id)[1:32]"
            .formatted(new Pseudonyms(key).keyId()));
  }

  private static String pad(byte[] key, int with) {
    byte[] padded = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      padded[i] ^= (byte) with;
    }
    return HexFormat.of().formatHex(padded);
  }
}
