package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MantelHaenszelTest {

  /** 60 of 100 against 40 of 100: variance 0.6·0.4/100 + 0.4·0.6/100 = 0.0048. */
  @Test
  void ofOneStratumItIsThePlainDifference() {
    MantelHaenszel difference = new MantelHaenszel();
    difference.add(100, 60, 100, 40);

    assertThat(difference.difference().orElseThrow()).isCloseTo(0.2, within(1e-12));
    double reach = 1.959963984540054 * Math.sqrt(0.0048);
    assertThat(difference.interval().orElseThrow().lower()).isCloseTo(0.2 - reach, within(1e-12));
    assertThat(difference.interval().orElseThrow().upper()).isCloseTo(0.2 + reach, within(1e-12));
  }

  /**
   * Within each stratum nothing differs (9 of 10 and 90 of 100; 10 of 100 and 1 of 10), though
   * pooled it is 19 of 110 against 91 of 110: Simpson's paradox.
   */
  @Test
  void likesAreComparedWithLikes() {
    MantelHaenszel difference = new MantelHaenszel();
    difference.add(10, 9, 100, 90);
    difference.add(100, 10, 10, 1);

    assertThat(difference.difference().orElseThrow()).isCloseTo(0, within(1e-12));
  }

  /** Weights 20·30/50 = 12 and 40·10/50 = 8: (12·0.1 + 8·0.25) / 20 = 0.16. */
  @Test
  void strataAreWeightedByWhatTheySay() {
    MantelHaenszel difference = new MantelHaenszel();
    difference.add(20, 8, 30, 9); // .4 − .3
    difference.add(40, 30, 10, 5); // .75 − .5
    difference.add(50, 50, 0, 0); // says nothing

    assertThat(difference.difference().orElseThrow()).isCloseTo(0.16, within(1e-12));
  }

  @Test
  void withoutAnyPairThereIsNone() {
    MantelHaenszel difference = new MantelHaenszel();
    difference.add(5, 3, 0, 0);

    assertThat(difference.difference()).isEmpty();
    assertThat(difference.interval()).isEmpty();
  }
}
