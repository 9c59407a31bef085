package org.digitalresidents.stat;

import java.util.Optional;

/**
 * The difference of two proportions among likes: of those in a stratum with and without something,
 * the share to whom it happened, weighted over strata by {@code m1 m0 / n}.
 *
 * <p>{@code δ = Σ (a m0 − b m1)/n ÷ Σ m1 m0/n}, with a of m1 with, b of m0 without, n = m1 + m0. A
 * stratum with only one of the two says nothing. Sources: Mantel and Haenszel, JNCI 22 (1959);
 * variance: Sato, Biometrics 45 (1989), good for few large and for many small strata.
 */
public final class MantelHaenszel {
  private double difference;
  private double weight;
  private double p;
  private double q;

  /**
   * One stratum.
   *
   * @param with how many have it
   * @param happenedWith to how many of them it happened
   * @param without how many do not have it
   * @param happenedWithout to how many of them it happened
   */
  public void add(long with, long happenedWith, long without, long happenedWithout) {
    boolean isCount = happenedWith >= 0 && happenedWithout >= 0;
    if (!isCount || happenedWith > with || happenedWithout > without) {
      throw new IllegalArgumentException(
          "No stratum: %d of %d, %d of %d".formatted(happenedWith, with, happenedWithout, without));
    }
    double n = (double) with + without;
    if (n == 0) {
      return;
    }
    double m1 = with;
    double m0 = without;
    double a = happenedWith;
    double b = happenedWithout;
    difference += (a * m0 - b * m1) / n;
    weight += m1 * m0 / n;
    p += (m1 * m1 * b - m0 * m0 * a + m1 * m0 * (m0 - m1) / 2) / (n * n);
    q += (a * (m0 - b) + b * (m1 - a)) / (2 * n);
  }

  /** The difference, −1..1; empty where no stratum has both. */
  public Optional<Double> difference() {
    return weight > 0 ? Optional.of(difference / weight) : Optional.empty();
  }

  /** Its 95 % interval, within −1..1; empty where there is no difference or no variance. */
  public Optional<Interval> interval() {
    double delta = weight > 0 ? difference / weight : 0;
    double variance = weight > 0 ? (delta * p + q) / (weight * weight) : 0;
    if (variance <= 0) {
      return Optional.empty();
    }
    double reach = Interval.Z_95 * Math.sqrt(variance);
    return Optional.of(new Interval(Math.max(delta - reach, -1), Math.min(delta + reach, 1)));
  }
}
