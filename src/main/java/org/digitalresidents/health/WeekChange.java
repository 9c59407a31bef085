package org.digitalresidents.health;

import java.util.Collection;
import java.util.Optional;
import org.digitalresidents.stat.Interval;

/**
 * How the share of the silent who speak changed from one week to the next, in groups where calls
 * began and in groups without.
 *
 * <p>{@code d = (t₁ − t₀) − (c₁ − c₀)}; weeks are pooled by the silent of the called groups; the
 * variance is the sum of {@code p(1 − p)/n} of the four shares, with p as if one more had spoken
 * and one more not. Who is silent in both weeks counts in both, so the interval is rather too wide.
 */
final class WeekChange {
  /** Spoke before, silent before, spoke now, silent now; of the called groups, then the others. */
  private final long[][] counts = new long[2][4];

  /** A difference, how sure it is, and how many silent of called groups it rests on. */
  record Difference(double value, Interval interval, long n) {}

  void add(boolean isCalled, long wokenBefore, long allBefore, long woken, long all) {
    long[] of = counts[isCalled ? 0 : 1];
    of[0] += wokenBefore;
    of[1] += allBefore;
    of[2] += woken;
    of[3] += all;
  }

  private boolean isComparable() {
    boolean hasCalled = counts[0][1] > 0 && counts[0][3] > 0;
    return hasCalled && counts[1][1] > 0 && counts[1][3] > 0;
  }

  private double difference() {
    return change(counts[0]) - change(counts[1]);
  }

  private static double change(long[] of) {
    return (double) of[2] / of[3] - (double) of[0] / of[1];
  }

  private double variance() {
    double sum = 0;
    for (long[] of : counts) {
      sum += variance(of[0], of[1]) + variance(of[2], of[3]);
    }
    return sum;
  }

  private static double variance(long part, long whole) {
    double p = (part + 1.0) / (whole + 2.0);
    return p * (1 - p) / whole;
  }

  /** Of several weeks together; none where none has both kinds of groups, or too few silent. */
  static Optional<Difference> pooled(Collection<WeekChange> weeks, int fewest) {
    double sum = 0;
    double variance = 0;
    long n = 0;
    for (WeekChange week : weeks) {
      if (week.isComparable()) {
        long weight = week.counts[0][3];
        sum += weight * week.difference();
        variance += (double) weight * weight * week.variance();
        n += weight;
      }
    }
    if (n == 0 || n < fewest) {
      return Optional.empty();
    }
    double value = sum / n;
    double reach = Interval.Z_95 * Math.sqrt(variance) / n;
    return Optional.of(new Difference(value, new Interval(value - reach, value + reach), n));
  }
}
