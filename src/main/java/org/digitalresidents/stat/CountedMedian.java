package org.digitalresidents.stat;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** The median of values of which only is known how often each was there. */
public final class CountedMedian {
  private CountedMedian() {}

  /**
   * The middle value, or the mean of the two; none where there is no value.
   *
   * @param counts how often, by value; none negative
   */
  public static OptionalDouble of(SortedMap<Long, Long> counts) {
    long n = counts.values().stream().mapToLong(Long::longValue).sum();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((ranked(counts, (n - 1) / 2) + ranked(counts, n / 2)) / 2.0);
  }

  /** The value of a rank, from 0. */
  private static long ranked(SortedMap<Long, Long> counts, long rank) {
    long before = 0;
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      before += each.getValue();
      if (before > rank) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("No rank %d among %d".formatted(rank, before));
  }
}
