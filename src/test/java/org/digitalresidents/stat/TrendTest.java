package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class TrendTest {
  @Test
  void isTheLineOfLeastSquares() {
    // By hand: mean x 2.5, y 3.5; Sxx 5, Sxy 6, Syy 9: slope 1.2, RSS 9 − 36/5 = 1.8,
    // se √(1.8 / 2 / 5) = √0.18. The 95 % point of t with 2 degrees of freedom is 2.920 (table).
    Trend trend = Trend.of(2, 2, 5, 5).orElseThrow();

    assertThat(trend.slope()).isEqualTo(1.2, within(1e-12));
    assertThat(trend.standardError()).isEqualTo(Math.sqrt(0.18), within(1e-12));
    assertThat(trend.interval(Trend.t(4, 0.9)).lower())
        .isEqualTo(1.2 - 2.920 * Math.sqrt(0.18), within(1e-4));
  }

  @Test
  void valuesThatDoNotChangeHaveNoSlopeAndNoError() {
    assertThat(Trend.of(7, 7, 7, 7, 7, 7, 7)).contains(new Trend(7, 0, 0));
    assertThat(Trend.of(1, 2, 3)).contains(new Trend(3, 1, 0));
  }

  @Test
  void twoValuesSayNothingOfTheNoise() {
    assertThat(Trend.of(1, 2)).isEmpty();
    assertThat(Trend.of()).isEmpty();
  }

  @Test
  void agreesWithAnotherLibraryOnRandomValues() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      long[] values = random.longs(3 + random.nextInt(20), 0, 1_000).toArray();
      SimpleRegression other = new SimpleRegression();
      for (int i = 0; i < values.length; i++) {
        other.addData(i, (double) values[i]);
      }
      Trend trend = Trend.of(values).orElseThrow();
      assertThat(trend.slope()).as("seed %d", seed).isEqualTo(other.getSlope(), within(1e-6));
      assertThat(trend.standardError()).isEqualTo(other.getSlopeStdErr(), within(1e-6));
    }
  }
}
