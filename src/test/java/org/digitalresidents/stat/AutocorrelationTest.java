package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AutocorrelationTest {
  /** By hand: deviations −1.5, −.5, .5, 1.5; products .75 − .25 + .75 over squares 5. */
  @Test
  void ofFourNumbers() {
    assertThat(Autocorrelation.at(1, 1, 2, 3, 4).orElseThrow()).isCloseTo(0.25, within(1e-12));
  }

  /** Eight like weeks: seven of eight pairs of weeks are told, each as far off the mean. */
  @Test
  void whatComesEverySevenDaysRepeatsAfterSeven() {
    double[] days = new double[56];
    for (int i = 0; i < days.length; i += 7) {
      days[i] = 6;
    }

    assertThat(Autocorrelation.at(7, days).orElseThrow()).isCloseTo(7 / 8.0, within(1e-12));
    assertThat(Autocorrelation.at(3, days).orElseThrow()).isNegative();
  }

  @Test
  void ofEqualOrFewNumbersThereIsNone() {
    assertThat(Autocorrelation.at(1, 2, 2, 2)).isEmpty();
    assertThat(Autocorrelation.at(3, 1, 2, 3)).isEmpty();
  }
}
