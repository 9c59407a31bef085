package org.digitalresidents.stat;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The straight line through equally spaced values, by least squares.
 *
 * <p>{@code slope = Sxy / Sxx} and {@code se = √(RSS / (n − 2) / Sxx)}, with {@code RSS = Syy −
 * Sxy² / Sxx} and x = 1..n. The values are whole numbers and all sums exact, so values that do not
 * change have a slope and an error of exactly 0.
 *
 * @param n how many values
 * @param slope by how much a value is larger than the one before
 * @param standardError of the slope; 0 where the values lie on a line
 */
public record Trend(int n, double slope, double standardError) {
  /** Two values always lie on a line, which says nothing of the noise. */
  private static final int FEWEST = 3;

  /** None of fewer than three values. */
  public static Optional<Trend> of(long... values) {
    int n = values.length;
    if (n < FEWEST) {
      return Optional.empty();
    }
    long x = 0;
    long xx = 0;
    long y = 0;
    long xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      x += i;
      xx += (long) i * i;
      y += values[i];
      xy += i * values[i];
      yy += (double) values[i] * values[i];
    }
    double sxx = n * xx - x * x; // n times the usual sums, so that they are whole numbers
    double sxy = n * xy - x * y;
    double syy = n * yy - (double) y * y;
    double residual = Math.max(syy - sxy * sxy / sxx, 0);
    return Optional.of(new Trend(n, sxy / sxx, Math.sqrt(residual / (n - 2) / sxx)));
  }

  /** Student's t that so many values' slope is within of 0, two-sided, with such a confidence. */
  public static double t(int n, double confidence) {
    return new TDistribution(null, n - 2.0).inverseCumulativeProbability((1 + confidence) / 2);
  }

  /** Where the slope lies, as far as {@link #t} errors from its estimate. */
  public Interval interval(double t) {
    return new Interval(slope - t * standardError, slope + t * standardError);
  }
}
