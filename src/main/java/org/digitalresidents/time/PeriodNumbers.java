package org.digitalresidents.time;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import org.digitalresidents.model.PeriodUnit;

/**
 * Numbers the days, weeks or months of the calendar, so that a fold can count from one to another:
 * the period after number {@code n} is {@code n + 1}.
 *
 * @param weekStart the first day of a week; of no effect for days and months
 */
public record PeriodNumbers(PeriodUnit unit, DayOfWeek weekStart) implements Serializable {
  private static final int DAYS_A_WEEK = 7;
  private static final int MONTHS_A_YEAR = 12;

  /** 1970-01-01, day 0, was a Thursday. */
  private static final int EPOCH_WEEKDAY = DayOfWeek.THURSDAY.getValue();

  /** The number of the period a day belongs to. */
  public long of(LocalDate day) {
    return switch (unit) {
      case DAY -> day.toEpochDay();
      case WEEK -> Math.floorDiv(day.toEpochDay() - firstWeekStart(), DAYS_A_WEEK);
      case MONTH -> day.getYear() * (long) MONTHS_A_YEAR + day.getMonthValue() - 1;
    };
  }

  /** The first day of a period. */
  public LocalDate start(long number) {
    return switch (unit) {
      case DAY -> LocalDate.ofEpochDay(number);
      case WEEK -> LocalDate.ofEpochDay(number * DAYS_A_WEEK + firstWeekStart());
      case MONTH ->
          YearMonth.of(
                  Math.toIntExact(Math.floorDiv(number, MONTHS_A_YEAR)),
                  Math.toIntExact(Math.floorMod(number, MONTHS_A_YEAR)) + 1)
              .atDay(1);
    };
  }

  private int firstWeekStart() {
    return weekStart.getValue() - EPOCH_WEEKDAY;
  }
}
