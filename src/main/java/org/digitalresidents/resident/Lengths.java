package org.digitalresidents.resident;

import java.util.OptionalDouble;
import java.util.TreeMap;
import org.digitalresidents.stat.CountedMedian;

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
    OptionalDouble median = CountedMedian.of(counts);
    return median.isPresent() ? Double.valueOf(median.getAsDouble()) : null;
  }

  static long kept(long length) {
    int dropped = Math.max(Long.SIZE - Long.numberOfLeadingZeros(length) - KEPT_DIGITS, 0);
    return length >> dropped << dropped;
  }
}
