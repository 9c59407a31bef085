package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateRatioTest {
  /** 30 in 100 against 10 in 200: six times, and var ln = 1/30 + 1/10 as of any two counts. */
  @Test
  void ofOneStratumItIsThePlainRatio() {
    RateRatio ratio = new RateRatio();
    ratio.add(30, 100, 10, 200);

    double reach = Math.exp(1.959963984540054 * Math.sqrt(1 / 30.0 + 1 / 10.0));
    assertThat(ratio.ratio().orElseThrow()).isCloseTo(6, within(1e-12));
    assertThat(ratio.interval().orElseThrow().lower()).isCloseTo(6 / reach, within(1e-12));
    assertThat(ratio.interval().orElseThrow().upper()).isCloseTo(6 * reach, within(1e-12));
  }

  /**
   * R = 8·30/40 + 2·10/40 = 6.5, S = 6·10/40 + 1·30/40 = 2.25; the variance is (14·10·30 +
   * 3·30·10)/1600 ÷ (R S) = 3.1875 / 14.625.
   */
  @Test
  void strataAreAddedUp() {
    RateRatio ratio = new RateRatio();
    ratio.add(8, 10, 6, 30);
    RateRatio other = new RateRatio();
    other.add(2, 30, 1, 10);
    other.add(50, 10, 0, 0); // says nothing
    ratio.add(other);

    double expected = 6.5 / 2.25;
    double reach = Math.exp(1.959963984540054 * Math.sqrt(3.1875 / 14.625));
    assertThat(ratio.ratio().orElseThrow()).isCloseTo(expected, within(1e-12));
    assertThat(ratio.interval().orElseThrow().upper()).isCloseTo(expected * reach, within(1e-12));
  }

  /** Four times as many in one of four hours, in each of many: the mean of all four is no base. */
  @Test
  void noEventIsHeldAgainstItself() {
    RateRatio ratio = new RateRatio();
    for (int stratum = 1; stratum <= 50; stratum++) {
      ratio.add(4L * stratum, 10, 3L * stratum, 30);
    }

    assertThat(ratio.ratio().orElseThrow()).isCloseTo(4, within(1e-12));
  }

  @Test
  void withoutEventsOrWithoutOneOfTheTwoThereIsNone() {
    RateRatio never = new RateRatio();
    never.add(0, 10, 5, 10);
    RateRatio alone = new RateRatio();
    alone.add(5, 10, 0, 0);

    assertThat(never.ratio()).hasValue(0.0);
    assertThat(never.interval()).isEmpty();
    assertThat(alone.ratio()).isEmpty();
  }
}
