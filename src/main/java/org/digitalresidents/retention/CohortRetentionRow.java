package org.digitalresidents.retention;

import java.time.LocalDate;

/**
 * A row of {@code cohort_retention}: the share of a cohort that was active so long after its join,
 * {@code rate = retained / eligible}, {@code eligible} those for whom the cell is over by {@code
 * data_end}. By the calendar these are all or none; on the rolling clock each member has a cell of
 * their own.
 *
 * <p>A cohort is by first join; leaving and coming again do not matter. Source: definitions R2, R3.
 */
record CohortRetentionRow(
    Line line,
    LocalDate cohortStart,
    Cell cell,
    long cohortSize,
    long eligible,
    Long retained,
    String retainedNullReason,
    Double rate,
    String rateNullReason,
    Double rateLow,
    String rateLowNullReason,
    Double rateHigh,
    String rateHighNullReason,
    boolean isComplete) {

  static CohortRetentionRow of(Line line, LocalDate start, CellCount count, Watch watch) {
    Share share = watch.share(count.retained(), count.eligible());
    return new CohortRetentionRow(
        line,
        start,
        count.cell(),
        count.cohortSize(),
        count.eligible(),
        share.part(),
        share.partNullReason(),
        share.value(),
        share.nullReason(),
        share.low(),
        share.nullReason(),
        share.high(),
        share.nullReason(),
        count.isComplete());
  }
}
