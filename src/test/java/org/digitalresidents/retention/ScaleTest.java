package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.RetentionClock;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final LocalDate SATURDAY = LocalDate.of(2024, 3, 30);

  @Test
  void theCalendarCountsBoundariesFromTheJoin() {
    Moment monday = new Moment(LocalDate.of(2024, 4, 1), 1);

    assertThat(calendar(PeriodUnit.DAY, DayOfWeek.MONDAY).no(SATURDAY, monday)).isEqualTo(2);
    assertThat(calendar(PeriodUnit.WEEK, DayOfWeek.MONDAY).no(SATURDAY, monday)).isEqualTo(1);
    assertThat(calendar(PeriodUnit.WEEK, DayOfWeek.TUESDAY).no(SATURDAY, monday)).isZero();
    assertThat(calendar(PeriodUnit.MONTH, DayOfWeek.MONDAY).no(SATURDAY, monday)).isEqualTo(1);
  }

  @Test
  void theRollingClockCountsWholeSpansWhateverTheCalendar() {
    assertThat(rolling(PeriodUnit.DAY, 59)).isEqualTo(59);
    assertThat(rolling(PeriodUnit.WEEK, 6)).isZero();
    assertThat(rolling(PeriodUnit.WEEK, 7)).isEqualTo(1);
    assertThat(rolling(PeriodUnit.MONTH, 29)).isZero();
    assertThat(rolling(PeriodUnit.MONTH, 60)).isEqualTo(2);
  }

  @Test
  void aCohortBeginsWithItsPeriod() {
    Scale weeks = calendar(PeriodUnit.WEEK, DayOfWeek.SUNDAY);
    Scale months = calendar(PeriodUnit.MONTH, DayOfWeek.SUNDAY);

    assertThat(weeks.start(weeks.cohort(SATURDAY))).isEqualTo("2024-03-24");
    assertThat(months.start(months.cohort(SATURDAY))).isEqualTo("2024-03-01");
  }

  private static Scale calendar(PeriodUnit unit, DayOfWeek weekStart) {
    return new Scale(RetentionClock.CALENDAR, new PeriodNumbers(unit, weekStart));
  }

  private static long rolling(PeriodUnit unit, long rollingDayNo) {
    Scale scale = new Scale(RetentionClock.ROLLING, new PeriodNumbers(unit, DayOfWeek.MONDAY));
    return scale.no(SATURDAY, new Moment(SATURDAY, rollingDayNo));
  }
}
