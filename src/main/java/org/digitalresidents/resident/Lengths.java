package org.digitalresidents.resident;

import java.util.Map;
import java.util.TreeMap;

/**
 * The lengths of many texts in bounded memory: of a length over 127 only the seven leading binary
 * digits are kept for the median. The mean is exact.
 */
final class Lengths {
  private static final int KEPT_DIGITS = 7;

  private final TreeMap<Long, Long> counts = new TreeMap<>();
  private long count;
  private long sum;

  void add(long length) {
    counts.merge(kept(length), 1L, Long::sum);
    count++;
    sum += length;
  }

  long count() {
    return count;
  }

  /** The mean; null where there is no text. */
  Double mean() {
    return count == 0 ? null : Double.valueOf((double) sum / count);
  }

  /** The middle length, or the mean of the two; null where there is no text. */
  Double median() {
    return count == 0 ? null : Double.valueOf((ranked((count - 1) / 2) + ranked(count / 2)) / 2.0);
  }

  static long kept(long length) {
    int dropped = Math.max(Long.SIZE - Long.numberOfLeadingZeros(length) - KEPT_DIGITS, 0);
    return length >> dropped << dropped;
  }

  /** The length of a rank, from 0. */
  private long ranked(long rank) {
    long before = 0;
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      before += each.getValue();
      if (before > rank) {
        return each.getKey();
      }
    }
    throw new IllegalArgumentException("No rank %d among %d".formatted(rank, count));
  }
}
