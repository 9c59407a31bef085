package org.digitalresidents.hero;

import java.util.Arrays;
import org.digitalresidents.model.NullReason;

/** How a member's weeks went of late: columns of {@code hero}. Source: definitions G5. */
record LoadRow(
    double weeklyMedian,
    double weeklyRecent,
    Double weeklyChange,
    String weeklyChangeNullReason,
    boolean isDeclining,
    Double loadMedian,
    String loadMedianNullReason,
    Double loadRecent,
    String loadRecentNullReason,
    boolean isOverloaded) {
  private static final int RECENT_WEEKS = 4;
  private static final double DECLINE = -0.5;
  private static final double OVERLOAD = 2;
  private static final long FEWEST_ANSWERS = 5;

  /**
   * Weeks, the latest first.
   *
   * @param acts by which it is judged whether the member declines
   * @param answers of the member
   * @param allAnswers of everybody
   */
  static LoadRow of(long[] acts, long[] answers, long[] allAnswers) {
    long[] before = Arrays.copyOfRange(acts, RECENT_WEEKS, acts.length);
    double median = median(Arrays.stream(before).asDoubleStream().toArray());
    double recent = (double) recent(acts) / RECENT_WEEKS;
    Double change = median == 0 ? null : recent / median - 1;
    Double loadMedian = loadMedian(answers, allAnswers);
    Double loadRecent =
        recent(allAnswers) == 0 ? null : (double) recent(answers) / recent(allAnswers);
    boolean isHeavy =
        loadMedian != null
            && loadRecent != null
            && loadMedian > 0
            && loadRecent >= OVERLOAD * loadMedian;
    return new LoadRow(
        median,
        recent,
        change,
        reason(change),
        change == null ? hasCeased(acts, before) : change <= DECLINE,
        loadMedian,
        reason(loadMedian),
        loadRecent,
        reason(loadRecent),
        isHeavy && recent(answers) >= FEWEST_ANSWERS);
  }

  /** Rare acts have a median of 0: then nothing of late after something before is the warning. */
  private static boolean hasCeased(long[] acts, long[] before) {
    return recent(acts) == 0 && Arrays.stream(before).sum() > 0;
  }

  private static Double loadMedian(long[] answers, long[] allAnswers) {
    double[] shares = new double[answers.length];
    int count = 0;
    for (int week = 0; week < answers.length; week++) {
      if (allAnswers[week] > 0) {
        shares[count++] = (double) answers[week] / allAnswers[week];
      }
    }
    return count == 0 ? null : median(Arrays.copyOf(shares, count));
  }

  private static long recent(long[] weeks) {
    return Arrays.stream(weeks, 0, RECENT_WEEKS).sum();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static String reason(Double value) {
    return value == null ? NullReason.BASE_ZERO.code() : null;
  }
}
