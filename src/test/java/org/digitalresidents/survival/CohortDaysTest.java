package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class CohortDaysTest {
  @Test
  void aDayIsStoodForByTheFirstOfItsWeekThatLiesInItsMonth() {
    ZoneId zone = ZoneId.of("America/New_York");
    CohortDays days = new CohortDays(SurvivalOptions.standard(zone, DayOfWeek.SATURDAY));
    Set<Long> all = new HashSet<>();

    for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(1)) {
      LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      LocalDate month = day.withDayOfMonth(1);
      long lastSecond = EpochMicros.of(day.plusDays(1).atStartOfDay(zone).toInstant()) - 1;

      long found = days.of(lastSecond);

      assertThat(found).isEqualTo(Math.max(week.toEpochDay(), month.toEpochDay()));
      assertThat(days.weekStart(LocalDate.ofEpochDay(found))).isEqualTo(week);
      assertThat(days.monthStart(LocalDate.ofEpochDay(found))).isEqualTo(month);
      all.add(found);
    }

    assertThat(all).hasSizeLessThan(72); // 57 weeks, and 13 months that begin within one
  }
}
