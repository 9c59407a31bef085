package org.digitalresidents.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.digitalresidents.model.PeriodUnit;
import org.junit.jupiter.api.Test;

/** Against the calendar of java.time, over seventy years that begin before 1970. */
class PeriodNumbersTest {
  private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);
  private static final int DAYS = 25_000;

  @Test
  void everyDayIsInThePeriodThatBeginsOnOrBeforeIt() {
    for (DayOfWeek weekStart : DayOfWeek.values()) {
      for (PeriodUnit unit : PeriodUnit.values()) {
        PeriodNumbers numbers = new PeriodNumbers(unit, weekStart);
        for (int i = 0; i < DAYS; i++) {
          LocalDate day = FIRST.plusDays(i);
          LocalDate start =
              switch (unit) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
                case MONTH -> day.withDayOfMonth(1);
              };
          assertThat(numbers.start(numbers.of(day))).isEqualTo(start);
        }
      }
    }
  }

  @Test
  void periodsAreNumberedOneAfterTheOther() {
    for (PeriodUnit unit : PeriodUnit.values()) {
      PeriodNumbers numbers = new PeriodNumbers(unit, DayOfWeek.MONDAY);
      long number = numbers.of(FIRST);
      for (int i = 1; i < DAYS; i++) {
        long next = numbers.of(FIRST.plusDays(i));
        assertThat(next - number).isBetween(0L, 1L);
        number = next;
      }
    }
  }
}
