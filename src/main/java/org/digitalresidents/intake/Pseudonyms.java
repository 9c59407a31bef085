package org.digitalresidents.intake;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms of ids: HMAC-SHA-256 under a secret key, cut to 128 bits, after the key's own
 * id: {@code k1f0c2d3e:9b74…}. Each community has its own, so that a person in two cannot be
 * followed from one to the other. Who has the key can find out whose pseudonym it is: the result is
 * pseudonymous, not anonymous (GDPR Art. 4(5), PIPL Art. 73).
 */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A key of fewer bytes could be guessed. */
  public static final int MIN_KEY_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int PSEUDONYM_BYTES = 16;
  private static final int KEY_ID_BYTES = 4;

  private final byte[] key;
  private final String keyId;
  private transient Mac mac;

  /**
   * @param key at least {@link #MIN_KEY_BYTES} bytes
   */
  public Pseudonyms(byte[] key) {
    this.key = key.clone();
    this.keyId = "k" + hex(hmac("key id"), KEY_ID_BYTES);
  }

  /** Tells keys from one another, and nothing about the key. */
  public String keyId() {
    return keyId;
  }

  /**
   * The pseudonym of an id; null of null.
   *
   * @param space what kind of id it is: the same id as another kind has another pseudonym
   */
  public String of(String community, String space, String id) {
    return id == null
        ? null
        : keyId + ":" + hex(hmac(community + "\0" + space + "\0" + id), PSEUDONYM_BYTES);
  }

  private byte[] hmac(String text) {
    try {
      if (mac == null) {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
      }
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
    }
  }

  private static String hex(byte[] bytes, int count) {
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, count));
  }

  /** Never the key: a plan or a log may print it. */
  @Override
  public String toString() {
    return "Pseudonyms[" + keyId + "]";
  }
}
