package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoissonCountTest {
  @Test
  void intervalsAreThoseOfGarwood() {
    assertInterval(PoissonCount.interval(0, 0.95), 0, 3.689);
    assertInterval(PoissonCount.interval(5, 0.95), 1.623, 11.668);
    assertInterval(PoissonCount.interval(10, 0.95), 4.795, 18.390);
    assertInterval(PoissonCount.interval(5, 0.9), 1.970, 10.513);
  }

  private static void assertInterval(Interval found, double lower, double upper) {
    assertThat(found.lower()).isEqualTo(lower, within(5e-4));
    assertThat(found.upper()).isEqualTo(upper, within(5e-4));
  }
}
