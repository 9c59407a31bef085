package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntropyTest {
  @Test
  void aHalfAndTwoQuarters() {
    // Methods 1.3: H(.5, .25, .25) / ln 3 = 0.946395.
    assertThat(Entropy.normalised(List.of(2L, 1L, 1L)).getAsDouble())
        .isCloseTo(0.946395, within(5e-7));
  }

  @Test
  void isOneOfEqualPartsAndNoughtOfOneThatHasAll() {
    assertThat(Entropy.normalised(List.of(7L, 7L, 7L, 7L, 7L)).getAsDouble())
        .isCloseTo(1, within(1e-15))
        .isLessThanOrEqualTo(1);
    assertThat(Entropy.normalised(List.of(9L, 0L)).getAsDouble()).isZero();
  }

  @Test
  void thereIsNoneOfOneKindOrOfNothing() {
    assertThat(Entropy.normalised(List.of(3L))).isEmpty();
    assertThat(Entropy.normalised(List.of())).isEmpty();
    assertThat(Entropy.normalised(List.of(0L, 0L))).isEmpty();
  }
}
