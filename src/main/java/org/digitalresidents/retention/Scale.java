package org.digitalresidents.retention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.RetentionClock;
import org.digitalresidents.time.PeriodNumbers;

/**
 * A unit of time on a clock. Numbers the periods since a member's join: 0 is that of the join. On
 * the calendar these are days, weeks and months of the business zone, however long; on the rolling
 * clock spans of 1, 7 and 30 times 24 hours from the join.
 *
 * @param calendar periods of that unit, by which cohorts are cut on either clock
 */
record Scale(RetentionClock clock, PeriodNumbers calendar) {
  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_ROLLING_MONTH = 30;

  /** Every unit on every clock. */
  static List<Scale> all(DayOfWeek weekStart) {
    List<Scale> scales = new ArrayList<>();
    for (PeriodUnit unit : PeriodUnit.values()) {
      for (RetentionClock clock : RetentionClock.values()) {
        scales.add(new Scale(clock, new PeriodNumbers(unit, weekStart)));
      }
    }
    return scales;
  }

  PeriodUnit unit() {
    return calendar.unit();
  }

  /** The number of the calendar's period in which members joined on a day. */
  long cohort(LocalDate joinDay) {
    return calendar.of(joinDay);
  }

  /** The first day of a cohort. */
  LocalDate start(long cohort) {
    return calendar.start(cohort);
  }

  /** The number of the period a moment lies in, which is not before the join. */
  long no(LocalDate joinDay, Moment moment) {
    return switch (clock) {
      case CALENDAR -> calendar.of(moment.day()) - calendar.of(joinDay);
      case ROLLING -> moment.rollingDayNo() / rollingDays();
    };
  }

  private int rollingDays() {
    return switch (unit()) {
      case DAY -> 1;
      case WEEK -> DAYS_A_WEEK;
      case MONTH -> DAYS_A_ROLLING_MONTH;
    };
  }
}
