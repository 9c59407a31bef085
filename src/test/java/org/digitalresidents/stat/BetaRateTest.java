package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class BetaRateTest {
  @Test
  void momentsOfTwoByHand() {
    // 7 and 3 of 10: p = 1/2, S/(p(1−p)) = 3.2, so ρ = (3.2 − 1) / (20 − 10 − 1) and α + β = 9/2.2
    // − 1.
    BetaRate rate = BetaRate.byMoments(new long[] {7, 3}, new long[] {10, 10}).orElseThrow();

    assertThat(rate.weight()).isEqualTo(9 / 2.2 - 1, within(1e-12));
    assertThat(rate.mean()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void ratesThatDoNotDifferAreTakenForNearlyOne() {
    assertThat(weight(new long[] {5, 5}, new long[] {10, 10})).isEqualTo(200);
    assertThat(weight(new long[] {10, 0}, new long[] {10, 10})).isEqualTo(1);
  }

  private static double weight(long[] successes, long[] trials) {
    return BetaRate.byMoments(successes, trials).orElseThrow().weight();
  }

  @Test
  void momentsFindTheDistributionThatRatesWereDrawnFrom() {
    BetaDistribution rates = new BetaDistribution(new Well19937c(3), 4, 8);
    Well19937c chance = new Well19937c(4);
    long[] successes = new long[4_000];
    long[] trials = new long[successes.length];
    for (int i = 0; i < trials.length; i++) {
      double rate = rates.sample();
      trials[i] = 1L + chance.nextInt(30);
      for (int trial = 0; trial < trials[i]; trial++) {
        successes[i] += chance.nextDouble() < rate ? 1 : 0;
      }
    }

    BetaRate found = BetaRate.byMoments(successes, trials).orElseThrow();

    assertThat(found.mean()).isEqualTo(1 / 3.0, within(0.01));
    assertThat(found.weight()).isEqualTo(12, within(1.0));
  }

  @Test
  void ofTooLittleThereIsNone() {
    assertThat(BetaRate.byMoments(new long[] {0, 0}, new long[] {5, 5})).isEmpty();
    assertThat(BetaRate.byMoments(new long[] {5, 5}, new long[] {5, 5})).isEmpty();
    assertThat(BetaRate.byMoments(new long[] {1, 0}, new long[] {1, 1})).isEmpty();
    assertThat(BetaRate.byMoments(new long[0], new long[0])).isEmpty();
    assertThatThrownBy(() -> new BetaRate(0, 1)).hasMessageContaining("Not a Beta distribution");
  }

  /** Of Beta(n, 1) the quantile is {@code q^(1/n)}, of Beta(1, n) {@code 1 − (1 − q)^(1/n)}. */
  @Test
  void quantilesAreThoseOfClosedForms() {
    BetaRate uniform = new BetaRate(1, 1);

    assertThat(uniform.quantile(0.05)).isEqualTo(0.05, within(1e-8));
    assertThat(uniform.after(6, 6).quantile(0.05)).isEqualTo(Math.pow(0.05, 1 / 7.0), within(1e-8));
    assertThat(uniform.after(0, 9).quantile(0.95))
        .isEqualTo(1 - Math.pow(0.05, 1 / 10.0), within(1e-8));
    assertThat(uniform.after(6, 6).mean()).isEqualTo(7 / 8.0);
  }
}
