package org.digitalresidents.health;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What a least-squares line needs of each day, so that days can be drawn again: the sums of squares
 * and products of the pushes looked at, the pushes held constant, and the outcome.
 *
 * <p>The interval is that of a bootstrap over days: as many days are drawn, with return, 399 times,
 * and the line is fitted anew. A day is drawn whole, of all groups: what strikes all of them at
 * once is one observation. Outcomes less the mean of n matched hours stray less than outcomes do,
 * by {@code √(1 − 1/n)}; the interval is stretched by as much. Source: Efron and Tibshirani, "An
 * introduction to the bootstrap" (1993).
 */
final class DaySums {
  private static final int RESAMPLES = 399;
  private static final long SEED = 20_251_224;
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
      addTo(sums, day);
    }
    double value = solve(sums);
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    double[] drawn = resampled(fromDay, toDay);
    if (drawn.length < RESAMPLES / 2) {
      return Optional.empty();
    }
    int tail = (int) Math.round(drawn.length * 0.025);
    double below = Math.max(value - drawn[tail], 0);
    double above = Math.max(drawn[drawn.length - 1 - tail] - value, 0);
    double stretch = Math.sqrt(sums[5] / sums[6]);
    return Optional.of(new Slope(value, value - stretch * below, value + stretch * above));
  }

  private double[] resampled(int fromDay, int toDay) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] slopes = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double[] sums = new double[TERMS];
      for (int n = fromDay; n < toDay; n++) {
        addTo(sums, fromDay + random.nextInt(toDay - fromDay));
      }
      slopes[i] = solve(sums);
    }
    return Arrays.stream(slopes).filter(slope -> !Double.isNaN(slope)).sorted().toArray();
  }

  private void addTo(double[] sums, int day) {
    for (int term = 0; term < TERMS; term++) {
      sums[term] += terms[day * TERMS + term];
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
