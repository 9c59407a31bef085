package org.digitalresidents.hero;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** How much each helper answered, in one place. */
final class HelperCounts {
  /** Of fewer, a single answer is more than a tenth. */
  private static final long FEWEST_ANSWERS = 10;

  private long[] answers = new long[4];
  private int helpers;

  /** A helper gave so many, at least one. */
  void add(long count) {
    if (helpers == answers.length) {
      answers = Arrays.copyOf(answers, 2 * helpers);
    }
    answers[helpers++] = count;
  }

  HelpDependencyRow row(
      String communityId, String groupId, Instant asOf, LocalDate month, boolean isComplete) {
    long[] sorted = Arrays.copyOf(answers, helpers);
    Arrays.sort(sorted);
    long all = Arrays.stream(sorted).sum();
    String reason = all == 0 ? NullReason.BASE_ZERO.code() : null;
    boolean isFew = all > 0 && all < FEWEST_ANSWERS;
    String noFactor = isFew ? NullReason.TOO_FEW.code() : reason;
    long top = all == 0 ? 0 : sorted[helpers - 1];
    Interval interval = Wilson.interval(top, all).orElse(null);
    return new HelpDependencyRow(
        communityId,
        groupId,
        asOf,
        month,
        isComplete,
        all,
        helpers,
        noFactor == null ? Long.valueOf(busFactor(sorted, all)) : null,
        noFactor,
        all == 0 ? null : (double) top / all,
        reason,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper());
  }

  /** How many of the largest make half of all. */
  private static long busFactor(long[] ascending, long all) {
    long sum = 0;
    int count = 0;
    while (2 * sum < all) {
      count++;
      sum += ascending[ascending.length - count];
    }
    return count;
  }
}
