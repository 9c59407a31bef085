package org.digitalresidents.stat;

import java.util.Optional;

/**
 * How sure a share is: the score interval of s successes among n, {@code (s + z²/2 ∓ z √(s(n−s)/n +
 * z²/4)) / (n + z²)}. It lies within 0..1, contains s/n, and is of use at any n; it starts at
 * exactly 0 where s is 0 and ends at exactly 1 where s is n.
 *
 * <p>There is none where n is 0 or s is not within 0..n. Source: E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", JASA 22 (1927).
 */
public final class Wilson {
  private Wilson() {}

  /** The 95 % interval of a share. */
  public static Optional<Interval> interval(long successes, long n) {
    return interval(successes, n, Interval.Z_95);
  }

  /** The interval of a share at a two-sided normal quantile: 1.645 for 90 %. */
  public static Optional<Interval> interval(long successes, long n, double z) {
    Interval.checkedZ(z);
    boolean isShare = n > 0 && successes >= 0 && successes <= n;
    if (!isShare) {
      return Optional.empty();
    }
    double s = successes;
    double centre = s + z * z / 2;
    double reach = z * Math.sqrt(s * (n - s) / n + z * z / 4);
    double whole = n + z * z;
    double lower = Math.max((centre - reach) / whole, 0);
    double upper = Math.min((centre + reach) / whole, 1);
    return Optional.of(new Interval(lower, upper));
  }
}
