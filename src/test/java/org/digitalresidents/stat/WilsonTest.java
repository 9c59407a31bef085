package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonTest {

  @Test
  void givesTheReferenceIntervalOfEightOutOfTen() { // methods 1.7, which rounds z to 1.96
    Interval interval = Wilson.interval(8, 10, 1.96).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.490157, within(1e-6));
    assertThat(interval.upper()).isCloseTo(0.943319, within(1e-6));
  }

  @Test
  void takesTheQuantileUnrounded() { // the formula at z = 1.959963984540054, in Python
    Interval interval = Wilson.interval(8, 10).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.4901624715, within(1e-10));
    assertThat(interval.upper()).isCloseTo(0.9433178485, within(1e-10));
  }

  @Test
  void endsWhereTheScoreTestJustRejects() { // the definition: |s/n − p| = z √(p(1−p)/n)
    double z = 1.645;
    Interval interval = Wilson.interval(7, 40, z).orElseThrow();

    for (double p : new double[] {interval.lower(), interval.upper()}) {
      assertThat(Math.abs(7 / 40.0 - p)).isCloseTo(z * Math.sqrt(p * (1 - p) / 40), within(1e-12));
    }
  }

  @Test
  void startsAtZeroForNoneAndEndsAtOneForAll() { // the other end is z²/(n+z²) away, by hand
    for (long n = 1; n < 1000; n++) {
      double reach = 1.959963984540054 * 1.959963984540054;
      Interval none = Wilson.interval(0, n).orElseThrow();
      Interval all = Wilson.interval(n, n).orElseThrow();

      assertThat(none.lower()).isZero();
      assertThat(none.upper()).isCloseTo(reach / (n + reach), within(1e-12));
      assertThat(all.upper()).isCloseTo(1, within(1e-15)).isLessThanOrEqualTo(1);
      assertThat(all.lower()).isCloseTo(n / (n + reach), within(1e-12));
    }
  }

  @Test
  void isAbsentWhereThereIsNoShare() {
    assertThat(Wilson.interval(0, 0)).isEmpty();
    assertThat(Wilson.interval(3, 2)).isEmpty();
    assertThat(Wilson.interval(-1, 2)).isEmpty();
    assertThat(Wilson.interval(1, -2)).isEmpty();
  }

  @Test
  void holdsAtCountsWhoseProductIsBeyondALong() { // 1.96 √(0.25/n), the large-sample limit
    Interval interval = Wilson.interval(5_000_000_000L, 10_000_000_000L).orElseThrow();

    assertThat(interval.upper() - 0.5).isCloseTo(1.959963984540054 * 0.5 / 1e5, within(1e-12));
  }

  @Test
  void refusesAQuantileThatIsNone() {
    assertThatThrownBy(() -> Wilson.interval(1, 2, 0)).hasMessageContaining("z must be positive");
    assertThatThrownBy(() -> Wilson.interval(1, 2, Double.NaN)).hasMessageContaining("z must be");
  }
}
