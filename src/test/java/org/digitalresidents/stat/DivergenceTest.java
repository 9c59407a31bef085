package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DivergenceTest {
  @Test
  void agreesWithThePublishedValue() { // methods §1.6
    assertThat(Divergence.of(new double[] {.5, .3, .2}, new double[] {.2, .3, .5}))
        .isCloseTo(0.0958156, within(1e-7));
  }

  @Test
  void goesFromTheSameToNothingInCommon() {
    assertThat(Divergence.of(new double[] {.4, .6}, new double[] {.4, .6})).isZero();
    assertThat(Divergence.of(new double[] {1, 0}, new double[] {0, 1})).isOne();
  }

  @Test
  void whatIsNowhereAddsNothing() {
    assertThat(Divergence.of(new double[] {.5, .5, 0}, new double[] {.2, .8, 0}))
        .isEqualTo(Divergence.of(new double[] {.2, .8}, new double[] {.5, .5}));
  }
}
