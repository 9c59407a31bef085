package org.digitalresidents.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FourWeeksTest {
  @Test
  void windowsAreCountedFromTheWeekOfTheEpoch() {
    FourWeeks windows = new FourWeeks(DayOfWeek.MONDAY);

    // 1970-01-01 was a Thursday, so its week began on 1969-12-29.
    assertThat(windows.start(0)).isEqualTo("1969-12-29");
    assertThat(windows.of(LocalDate.parse("1970-01-25"))).isZero();
    assertThat(windows.of(LocalDate.parse("1970-01-26"))).isEqualTo(1);
    assertThat(windows.of(LocalDate.parse("1969-12-28"))).isEqualTo(-1);
  }

  @Test
  void everyDayLiesInItsWindow() {
    for (DayOfWeek weekStart : DayOfWeek.values()) {
      FourWeeks windows = new FourWeeks(weekStart);
      for (LocalDate day = LocalDate.parse("2024-01-01");
          day.getYear() < 2025;
          day = day.plusDays(1)) {
        LocalDate start = windows.start(windows.of(day));
        assertThat(start.getDayOfWeek()).isEqualTo(weekStart);
        assertThat(start).isBeforeOrEqualTo(day).isAfter(day.minusDays(28));
      }
    }
  }
}
