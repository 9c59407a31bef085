package org.digitalresidents.health;

import java.util.Optional;
import org.digitalresidents.stat.Interval;

/**
 * What a least-squares line needs of each day, so that a day can be left out: the sums of squares
 * and products of the pushes looked at, the pushes held constant, and the outcome.
 *
 * <p>The interval is that of a jackknife over days: {@code variance = (n−1)/n Σ (slope without the
 * day − their mean)²}. A day is left out whole, of all groups: what strikes all of them at once is
 * one observation. Where few days have pushes a bootstrap over days is too narrow, and this is not.
 * Outcomes less the mean of n matched hours stray less than outcomes do, by {@code √(1 − 1/n)}; the
 * interval is stretched by as much. Source: Hansen, "Jackknife standard errors for clustered
 * regression" (2022).
 */
final class DaySums {
  private static final int TERMS = 7;

  /** A determinant below this part of its two factors is one of pushes that always come alike. */
  private static final double SINGULAR = 1e-6;

  /** A slope and its 95 % interval. */
  record Slope(double value, double low, double high) {}

  /** By day, one after the other: xx, xz, zz, xy, zy, hours, degrees of freedom. */
  private final double[] terms;

  DaySums(int days) {
    terms = new double[days * TERMS];
  }

  /**
   * One hour of a day, each variable less its mean over the matched hours.
   *
   * @param matched how many these are, itself among them, at least two
   */
  void add(int day, int matched, double weight, double x, double z, double y) {
    int at = day * TERMS;
    terms[at] += weight * x * x;
    terms[at + 1] += weight * x * z;
    terms[at + 2] += weight * z * z;
    terms[at + 3] += weight * x * y;
    terms[at + 4] += weight * z * y;
    terms[at + 5]++;
    terms[at + 6] += 1 - 1.0 / matched;
  }

  /** The same of another group. */
  void add(DaySums other) {
    for (int i = 0; i < terms.length; i++) {
      terms[i] += other.terms[i];
    }
  }

  /** The slope of the outcome on the pushes over some days; none where hours do not differ. */
  Optional<Slope> slope(int fromDay, int toDay) {
    double[] sums = new double[TERMS];
    for (int day = fromDay; day < toDay; day++) {
      add(sums, day, 1);
    }
    double value = solve(sums);
    double variance = variance(sums, fromDay, toDay) * sums[5] / sums[6];
    if (Double.isNaN(value) || Double.isNaN(variance)) {
      return Optional.empty();
    }
    double reach = Interval.Z_95 * Math.sqrt(variance);
    return Optional.of(new Slope(value, value - reach, value + reach));
  }

  /** By leaving out each day that has any hours; NaN where the slope hangs on one day. */
  private double variance(double[] sums, int fromDay, int toDay) {
    int days = 0;
    double mean = 0;
    double squares = 0;
    for (int day = fromDay; day < toDay; day++) {
      if (terms[day * TERMS + 5] > 0) {
        double[] rest = sums.clone();
        add(rest, day, -1);
        double slope = rest[0] > SINGULAR * sums[0] ? solve(rest) : Double.NaN;
        days++;
        double stray = slope - mean;
        mean += stray / days;
        squares += stray * (slope - mean);
      }
    }
    return squares * (days - 1) / days;
  }

  private void add(double[] sums, int day, int times) {
    for (int term = 0; term < TERMS; term++) {
      sums[term] += times * terms[day * TERMS + term];
    }
  }

  /** The slope on x with z held constant; NaN where there is none. */
  private static double solve(double[] sums) {
    double xx = sums[0];
    double xz = sums[1];
    double zz = sums[2];
    if (zz == 0) {
      return xx == 0 ? Double.NaN : sums[3] / xx;
    }
    double determinant = xx * zz - xz * xz;
    boolean isSingular = determinant <= SINGULAR * xx * zz;
    return isSingular ? Double.NaN : (sums[3] * zz - sums[4] * xz) / determinant;
  }
}
