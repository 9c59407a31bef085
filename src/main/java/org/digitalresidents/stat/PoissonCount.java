package org.digitalresidents.stat;

import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * How sure a count is of what happens now and then: from the α/2 quantile of {@code Gamma(n)} to
 * the 1 − α/2 quantile of {@code Gamma(n + 1)}; from 0 where nothing happened. Source: Garwood,
 * Biometrika 28 (1936).
 */
public final class PoissonCount {
  private PoissonCount() {}

  /** The interval of a count that holds with a confidence. */
  public static Interval interval(long count, double confidence) {
    double tail = (1 - confidence) / 2;
    double lower = count == 0 ? 0 : quantile(count, tail);
    return new Interval(lower, quantile(count + 1, 1 - tail));
  }

  private static double quantile(long shape, double probability) {
    return new GammaDistribution(null, shape, 1).inverseCumulativeProbability(probability);
  }
}
