package org.digitalresidents.stat;

import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * What is believed of a rate: a Beta(α, β) distribution. Seen successes add to α, failures to β.
 */
public record BetaRate(double alpha, double beta) {
  /** Rates that differ so little, or so much, are not told apart from such. */
  private static final double MOST_WEIGHT = 200;

  private static final double LEAST_WEIGHT = 1;

  public BetaRate {
    if (!(alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException("Not a Beta distribution: %s, %s".formatted(alpha, beta));
    }
  }

  /**
   * The distribution from which the rates of many come, by moments: with {@code p = Σx/N} and
   * {@code S = Σ n (x/n − p)²}, rates correlate within one by {@code ρ = (S/(p(1−p)) − (k−1)) / (N
   * − Σn²/N − (k−1))} and {@code α + β = 1/ρ − 1}, kept within 1 to 200. None where p is 0 or 1, or
   * nobody tried twice. Source: Kleinman, JASA 68 (1973), weights n.
   *
   * @param successes x of each
   * @param trials n of each, none 0
   */
  public static Optional<BetaRate> byMoments(long[] successes, long[] trials) {
    double all = 0;
    double good = 0;
    double squares = 0;
    for (int i = 0; i < trials.length; i++) {
      all += trials[i];
      good += successes[i];
      squares += (double) trials[i] * trials[i];
    }
    double rate = good / all;
    double spread = rate * (1 - rate);
    double freedom = trials.length - 1.0;
    double room = all - squares / all - freedom;
    if (!(spread > 0 && room > 0)) {
      return Optional.empty();
    }
    double scatter = 0;
    for (int i = 0; i < trials.length; i++) {
      double difference = (double) successes[i] / trials[i] - rate;
      scatter += trials[i] * difference * difference;
    }
    double correlation = (scatter / spread - freedom) / room;
    double weight = correlation > 0 ? 1 / correlation - 1 : MOST_WEIGHT;
    double kept = Math.min(Math.max(weight, LEAST_WEIGHT), MOST_WEIGHT);
    return Optional.of(new BetaRate(rate * kept, (1 - rate) * kept));
  }

  /** What is believed after some trials. */
  public BetaRate after(long successes, long trials) {
    return new BetaRate(alpha + successes, beta + trials - successes);
  }

  public double mean() {
    return alpha / weight();
  }

  /** For how many trials it counts. */
  public double weight() {
    return alpha + beta;
  }

  /** Below this value the rate lies with a probability. */
  public double quantile(double probability) {
    return new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(probability);
  }
}
