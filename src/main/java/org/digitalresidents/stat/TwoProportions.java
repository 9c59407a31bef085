package org.digitalresidents.stat;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many subjects it takes to tell two shares apart: in each of two groups of one size {@code n =
 * (z(1−α/2) √(2 p̄ (1−p̄)) + z(power) √(p₁(1−p₁) + p₂(1−p₂)))² / (p₁−p₂)²}, where {@code p̄} is the
 * mean of the two.
 *
 * <p>Source: J. L. Fleiss, B. Levin, M. C. Paik, "Statistical methods for rates and proportions",
 * 3rd edition, 2003, §4.2, without the correction for continuity; R's {@code power.prop.test}
 * solves the same equation.
 */
public final class TwoProportions {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private TwoProportions() {}

  /**
   * Subjects in each group, not rounded.
   *
   * @param first the share in one group, 0..1
   * @param second that in the other, 0..1, not the same
   * @param alpha how often a difference may be found, on either side, where there is none
   * @param power how often it is to be found where it is this one
   */
  public static double perGroup(double first, double second, double alpha, double power) {
    if (!(isShare(first) && isShare(second) && first != second)) {
      throw new IllegalArgumentException(
          "Not two different shares: %s and %s".formatted(first, second));
    }
    double mean = (first + second) / 2;
    double none = quantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
    double some = quantile(power) * Math.sqrt(first * (1 - first) + second * (1 - second));
    double difference = first - second;
    return (none + some) * (none + some) / (difference * difference);
  }

  private static boolean isShare(double share) {
    return share >= 0 && share <= 1;
  }

  private static double quantile(double probability) {
    return NORMAL.inverseCumulativeProbability(probability);
  }
}
