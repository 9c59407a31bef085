package org.digitalresidents.funnel;

import java.util.OptionalLong;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Sample;

/**
 * How long a cohort took to a step, in whole milliseconds, halves up, between two members if need
 * be; null where nobody got there: columns of {@code cohort_funnel}.
 */
record StepWaits(
    Long medianMs,
    String medianMsNullReason,
    Long p90Ms,
    String p90MsNullReason,
    Long medianFirstMs,
    String medianFirstMsNullReason,
    Long p90FirstMs,
    String p90FirstMsNullReason) {
  private static final int HALF = 50;
  private static final int NINE_OF_TEN = 90;

  /** From the times of those who got there, since their last entry and since their first. */
  static StepWaits of(Sample last, Sample first) {
    Long median = within(last, HALF);
    Long medianFirst = within(first, HALF);
    String nobody = reason(median);
    String nobodyFirst = reason(medianFirst);
    return new StepWaits(
        median,
        nobody,
        within(last, NINE_OF_TEN),
        nobody,
        medianFirst,
        nobodyFirst,
        within(first, NINE_OF_TEN),
        nobodyFirst);
  }

  /** The time within which a part of them got there; null where nobody did. */
  private static Long within(Sample times, int percent) {
    OptionalLong time = times.percentile(percent);
    return time.isPresent() ? (Long) time.getAsLong() : null;
  }

  private static String reason(Long time) {
    return time == null ? NullReason.NOT_REACHED.code() : null;
  }
}
