package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

/** Attendances against every period judged by itself. */
class AttendanceTest {
  private static final LocalDate FIRST = LocalDate.parse("2023-12-01");
  private static final int DAYS = 120;
  private static final PeriodNumbers WEEKS = new PeriodNumbers(PeriodUnit.WEEK, DayOfWeek.SUNDAY);
  private static final PeriodNumbers MONTHS = new PeriodNumbers(PeriodUnit.MONTH, DayOfWeek.SUNDAY);

  /** A number of a period, named by the period and the tally. */
  private record Cell(long period, int tally) {}

  @Test
  void countsWhatEveryPeriodHasByItself() {
    long settled = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<LocalDate> starts = new ArrayList<>();
      List<LocalDate> ends = new ArrayList<>();
      stay(random, starts, ends);
      List<LocalDate> active = days(random, random.nextInt(40));

      for (PeriodNumbers numbers : List.of(WEEKS, MONTHS)) {
        Map<Cell, Long> expected = expected(numbers, starts, ends, active);
        settled += expected.keySet().stream().filter(c -> c.tally() == Tally.SETTLED).count();
        assertThat(counted(numbers, starts, ends, active))
            .as("seed %d by %s", seed, numbers.unit())
            .isEqualTo(expected);
      }
    }
    assertThat(settled).as("weeks in which somebody is settled").isGreaterThan(5_000);
  }

  private static Map<Cell, Long> counted(
      PeriodNumbers numbers, List<LocalDate> starts, List<LocalDate> ends, List<LocalDate> active) {
    Attendance attendance = new Attendance();
    active.forEach(attendance::active);
    ends.forEach(attendance::leave);
    starts.forEach(attendance::enter);
    Map<Cell, Long> counted = new HashMap<>();
    attendance.count(
        numbers,
        (period, tally, number) -> counted.merge(new Cell(period, tally), number, Long::sum));
    return counted;
  }

  private static Map<Cell, Long> expected(
      PeriodNumbers numbers, List<LocalDate> starts, List<LocalDate> ends, List<LocalDate> active) {
    Map<Cell, Long> expected = new HashMap<>();
    long last = numbers.of(FIRST.plusDays(DAYS)) + Attendance.SETTLED_OF;
    for (long p = numbers.of(FIRST); p <= last; p++) {
      LocalDate next = numbers.start(p + 1);
      long in = before(starts, next) - before(ends, next);
      long change = in - before(starts, numbers.start(p)) + before(ends, numbers.start(p));
      long activeDays = daysIn(numbers, p, active);
      long activePeriods = 0;
      for (long q = p - 3; q <= p; q++) {
        activePeriods += daysIn(numbers, q, active) > 0 ? 1 : 0;
      }
      boolean isSettled = numbers.equals(WEEKS) && in > 0 && activePeriods >= 3;
      put(expected, p, Tally.MEMBERS, change);
      put(expected, p, Tally.ACTIVE, in > 0 && activeDays > 0 ? 1 : 0);
      put(expected, p, Tally.SETTLED, isSettled ? 1 : 0);
      put(expected, p, Tally.activeOn((int) activeDays), activeDays > 0 ? 1 : 0);
    }
    return expected;
  }

  private static void put(Map<Cell, Long> cells, long period, int tally, long number) {
    if (number != 0) {
      cells.put(new Cell(period, tally), number);
    }
  }

  private static long before(List<LocalDate> days, LocalDate end) {
    return days.stream().filter(day -> day.isBefore(end)).count();
  }

  private static long daysIn(PeriodNumbers numbers, long period, List<LocalDate> days) {
    return days.stream().filter(day -> numbers.of(day) == period).distinct().count();
  }

  /** Spells one after the other, the last one open at times. */
  private static void stay(Random random, List<LocalDate> starts, List<LocalDate> ends) {
    LocalDate day = FIRST.plusDays(random.nextInt(20));
    int spells = random.nextInt(4);
    for (int i = 0; i < spells; i++) {
      starts.add(day);
      day = day.plusDays(random.nextInt(35));
      if (i + 1 < spells || random.nextBoolean()) {
        ends.add(day);
      }
      day = day.plusDays(random.nextInt(10));
    }
  }

  private static List<LocalDate> days(Random random, int count) {
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      days.add(FIRST.plusDays(random.nextInt(DAYS)));
    }
    return days;
  }
}
