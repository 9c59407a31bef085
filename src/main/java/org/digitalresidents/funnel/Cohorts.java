package org.digitalresidents.funnel;

import java.time.DayOfWeek;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.PeriodUnit;

/** The cohorts an attempt belongs to, by time and by channel: one of each kind. */
final class Cohorts {
  private static final String UNKNOWN = "unknown";

  private final PeriodStarts days;
  private final PeriodStarts weeks;
  private final PeriodStarts months;

  Cohorts(DayOfWeek weekStart) {
    days = new PeriodStarts(PeriodUnit.DAY, weekStart);
    weeks = new PeriodStarts(PeriodUnit.WEEK, weekStart);
    months = new PeriodStarts(PeriodUnit.MONTH, weekStart);
  }

  /** The one of a kind. */
  String of(CohortBy by, CohortAttempt attempt) {
    return switch (by) {
      case ALL -> CohortBy.ALL.code();
      case JOIN_DAY -> start(days, attempt.joinedDay());
      case JOIN_WEEK -> start(weeks, attempt.joinedDay());
      case JOIN_MONTH -> start(months, attempt.joinedDay());
      case ENTRY_DAY -> start(days, attempt.enteredDay());
      case ENTRY_WEEK -> start(weeks, attempt.enteredDay());
      case ENTRY_MONTH -> start(months, attempt.enteredDay());
      case CHANNEL -> attempt.channel() == null ? UNKNOWN : attempt.channel();
    };
  }

  private static String start(PeriodStarts starts, Integer day) {
    return day == null ? UNKNOWN : starts.of(day);
  }
}
