package org.digitalresidents.time;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.digitalresidents.model.PeriodUnit;

/**
 * Numbers windows of 28 days: business weeks in fours, counted from the week of 1970-01-01, so that
 * a window is the same whenever it is looked at. The window after number {@code n} is {@code n +
 * 1}.
 */
public record FourWeeks(DayOfWeek weekStart) implements Serializable {
  private static final int WEEKS = 4;

  /** The number of the window a day belongs to. */
  public long of(LocalDate day) {
    return Math.floorDiv(weeks().of(day), WEEKS);
  }

  /** The first day of a window. */
  public LocalDate start(long number) {
    return weeks().start(number * WEEKS);
  }

  private PeriodNumbers weeks() {
    return new PeriodNumbers(PeriodUnit.WEEK, weekStart);
  }
}
