package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final Pseudonyms pseudonyms = new Pseudonyms(KEY);

  /**
   * Taken with openssl: printf 'town\\0person\\0ann' | openssl dgst -sha256 -hmac 0123456789abcdef.
   */
  @Test
  void isHmacSha256CutTo128BitsAfterTheKeysId() {
    assertThat(pseudonyms.of("town", "person", "ann"))
        .matches("k[0-9a-f]{8}:[0-9a-f]{32}")
        .isEqualTo(pseudonyms.keyId() + ":072bed94da5e94033ee7a016878c50d8");
  }

  @Test
  void differsByCommunityAndKindOfIdAndKey() {
    String ann = pseudonyms.of("town", "person", "ann");

    assertThat(pseudonyms.of("town", "person", "ann")).isEqualTo(ann);
    assertThat(pseudonyms.of("city", "person", "ann")).isNotEqualTo(ann);
    assertThat(pseudonyms.of("town", "account", "ann")).isNotEqualTo(ann);
    byte[] otherKey = "fedcba9876543210".getBytes(StandardCharsets.UTF_8);
    Pseudonyms other = new Pseudonyms(otherKey);
    assertThat(other.keyId()).isNotEqualTo(pseudonyms.keyId());
    assertThat(other.of("town", "person", "ann").substring(10)).isNotEqualTo(ann.substring(10));
  }

  @Test
  void neverPrintsTheKey() {
    assertThat(pseudonyms.toString()).isEqualTo("Pseudonyms[" + pseudonyms.keyId() + "]");
    assertThat(pseudonyms.of("town", "person", null)).isNull();
  }
}
