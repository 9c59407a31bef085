package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

/** The dense calendar alone. Expected numbers are worked out by hand. */
final class CalendarTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
  private static final LocalDate SUNDAY_AFTER = LocalDate.parse("2024-01-14");

  private final List<String> told = new ArrayList<>();

  @Test
  void whatHappenedBeforeTheFirstDayStandsAndWhatComesAfterTheLastIsNotTold() {
    Calendar days = calendar(PeriodUnit.DAY, MONDAY, MONDAY.plusDays(3));
    days.see(MONDAY.minusDays(2).toEpochDay(), tallies(Tally.STARTS, 3));
    days.see(MONDAY.plusDays(1).toEpochDay(), tallies(Tally.ENDS, 1));
    days.see(MONDAY.plusDays(4).toEpochDay(), tallies(Tally.ENDS, 2));
    days.end();

    assertThat(told)
        .containsExactly(
            "2024-01-01: members 3, ends 0, complete true",
            "2024-01-02: members 2, ends 1, complete true",
            "2024-01-03: members 2, ends 0, complete true",
            "2024-01-04: members 2, ends 0, complete false");
  }

  @Test
  void weeksBeginWithThatOfTheFirstDay() {
    Calendar weeks = calendar(PeriodUnit.WEEK, MONDAY.plusDays(6), SUNDAY_AFTER);
    weeks.end();

    assertThat(told)
        .containsExactly(
            "2024-01-01: members 0, ends 0, complete true",
            "2024-01-08: members 0, ends 0, complete false");
  }

  @Test
  void memberDaysEndWithTheData() {
    // In from Wednesday 3rd, day 19725 since 1970-01-01, to the end of the data on Thursday 11th:
    // five days of the first week and four of the second.
    Tallies in = tallies(Tally.DAY_EDGES, 1);
    in.add(Tally.DAY_EDGE_NUMBERS, MONDAY.plusDays(2).toEpochDay());
    List<Long> memberDays = new ArrayList<>();
    PeriodNumbers weeks = new PeriodNumbers(PeriodUnit.WEEK, DayOfWeek.MONDAY);
    Calendar calendar =
        new Calendar(
            community(MONDAY, MONDAY.plusDays(10)),
            weeks,
            week -> memberDays.add(week.memberDays()));
    calendar.see(weeks.of(MONDAY), in);
    calendar.end();

    assertThat(memberDays).containsExactly(5L, 4L);
  }

  private Calendar calendar(PeriodUnit unit, LocalDate first, LocalDate last) {
    return new Calendar(
        community(first, last),
        new PeriodNumbers(unit, DayOfWeek.MONDAY),
        period ->
            told.add(
                "%s: members %d, ends %d, complete %s"
                    .formatted(
                        period.start(),
                        period.stock().members(),
                        period.of(Tally.ENDS),
                        period.isComplete(UTC))));
  }

  /** Its data end at noon of the last day. */
  private static KnownCommunity community(LocalDate first, LocalDate last) {
    Instant dataEnd = last.atTime(12, 0).atZone(UTC).toInstant();
    return new KnownCommunity(first, last, dataEnd, Map.of(), "CNY");
  }

  private static Tallies tallies(Tally tally, long number) {
    Tallies tallies = new Tallies();
    tallies.add(tally, number);
    return tallies;
  }
}
