package org.digitalresidents.stat;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Where values usually lie, and how far they usually stray, undisturbed by a few of them: the
 * median, and {@code 1.4826 · median |x − median|}, which for a normal law is its standard
 * deviation. Source: Rousseeuw and Croux, JASA 88 (1993).
 *
 * @param center the median
 * @param spread the usual spread, 0 where more than half are equal
 */
public record RobustScale(double center, double spread) {
  /** {@code 1 / Φ⁻¹(3/4)}. */
  static final double NORMAL = 1.482602218505602;

  /** Of some values, one or more; the array is not changed. */
  public static RobustScale of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("Of no values there is no median");
    }
    double center = median(values);
    double[] strays = Arrays.stream(values).map(x -> Math.abs(x - center)).toArray();
    return new RobustScale(center, NORMAL * median(strays));
  }

  /** The median; empty where there are no values. */
  public static OptionalDouble medianOf(double... values) {
    return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(values));
  }

  /**
   * How many usual spreads a value lies above the centre.
   *
   * @param floor positive; a smaller spread counts as this
   */
  public double z(double value, double floor) {
    return (value - center) / Math.max(spread, floor);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
