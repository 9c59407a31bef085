package org.digitalresidents.survival;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/**
 * The day that stands for a day of joining: the first day of its week that lies in its month. Days
 * of one week and month share it, so spells that all cohorts hold together can be counted together.
 */
final class CohortDays {
  private final LocalDays days;
  private final PeriodNumbers weeks;
  private final PeriodNumbers months;
  private final Map<LocalDate, Long> known = new HashMap<>();

  CohortDays(SurvivalOptions options) {
    days = new LocalDays(options.zone());
    weeks = new PeriodNumbers(PeriodUnit.WEEK, options.weekStart());
    months = new PeriodNumbers(PeriodUnit.MONTH, options.weekStart());
  }

  /** The day of a join at so many microseconds, itself counted from 1970-01-01. */
  long of(long at) {
    return known.computeIfAbsent(days.day(at), this::find);
  }

  private long find(LocalDate day) {
    long week = weekStart(day).toEpochDay();
    return Math.max(week, monthStart(day).toEpochDay());
  }

  LocalDate weekStart(LocalDate day) {
    return weeks.start(weeks.of(day));
  }

  LocalDate monthStart(LocalDate day) {
    return months.start(months.of(day));
  }
}
