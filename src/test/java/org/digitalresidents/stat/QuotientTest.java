package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotientTest {
  private static final double Z2 = Interval.Z_95 * Interval.Z_95;

  /** The ends are the rates of which the count is z standard deviations away: by the definition. */
  @ParameterizedTest
  @ValueSource(longs = {1, 4, 50, 10_000})
  void theEndsOfARateAreThoseTheScoreTestJustAllows(long events) {
    Interval interval = Quotient.rate(events, 10).orElseThrow();

    for (double rate : new double[] {interval.lower(), interval.upper()}) {
      double expected = rate * 10;
      double score = (events - expected) * (events - expected) / expected;
      assertThat(score).isCloseTo(Z2, within(1e-6));
    }
  }

  @Test
  void noEventsStartAtZero() {
    Interval interval = Quotient.rate(0, 2).orElseThrow();

    assertThat(interval.lower()).isZero();
    assertThat(interval.upper()).isCloseTo(Z2 / 2, within(1e-12));
  }

  /** 3 to 6: of the nine 3, Wilson's ends p, and p / (1 − p). */
  @Test
  void aRatioIsAShareSeenOtherwise() {
    Interval share = Wilson.interval(3, 9).orElseThrow();

    Interval ratio = Quotient.ratio(3, 6).orElseThrow();

    assertThat(ratio.lower() / (1 + ratio.lower())).isCloseTo(share.lower(), within(1e-12));
    assertThat(ratio.upper() / (1 + ratio.upper())).isCloseTo(share.upper(), within(1e-12));
  }

  @Test
  void overNothingThereIsNone() {
    assertThat(Quotient.rate(3, 0)).isEmpty();
    assertThat(Quotient.ratio(3, 0)).isEmpty();
  }
}
