package org.digitalresidents.stat;

/**
 * Where a value may lie, both ends included.
 *
 * @param lower at most {@code upper}; neither is NaN
 */
public record Interval(double lower, double upper) {
  /** The normal quantile of a two-sided 95 % interval. */
  public static final double Z_95 = 1.959963984540054;

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("Not an interval: from %s to %s".formatted(lower, upper));
    }
  }

  static double checkedZ(double z) {
    if (!(z > 0 && z < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("z must be positive and finite, but is " + z);
    }
    return z;
  }
}
