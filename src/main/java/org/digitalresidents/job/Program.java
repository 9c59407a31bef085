package org.digitalresidents.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which program this is, so that rows another one made are not taken for its own. */
final class Program {
  private static final String FINGERPRINT = code() + " " + Runner.versions();

  private Program() {}

  /** The same for the same code, Spark and Java, wherever it runs. */
  static String fingerprint() {
    return FINGERPRINT;
  }

  /** Where the code does not lie in files, nobody knows whether it is the same: then it is not. */
  private static String code() {
    CodeSource source = Program.class.getProtectionDomain().getCodeSource();
    boolean isFile = source != null && source.getLocation().getProtocol().equals("file");
    try {
      if (isFile) {
        return fingerprint(Path.of(source.getLocation().toURI()));
      }
    } catch (URISyntaxException | IllegalArgumentException | UncheckedIOException e) {
      // Said below.
    }
    return UUID.randomUUID().toString();
  }

  /**
   * Of a jar, or of all that lies in a folder.
   *
   * @param code where classes and resources are
   */
  static String fingerprint(Path code) {
    try (Stream<Path> all = Files.walk(code)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        digest.update(code.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
