package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

/** The fold alone. 2024-01-01 is a Monday; expected numbers are worked out by hand. */
final class TallyFoldTest {
  private static final Comparator<Contribution> ORDER =
      Comparator.comparing(Contribution::communityId)
          .thenComparing(Contribution::groupId)
          .thenComparing(Contribution::memberId)
          .thenComparing(Contribution::day);

  @Test
  void whoLeavesAndComesBackWithinTheWeekLeftOnADayOnly() {
    assertThat(
            tallies(
                """
                g | ann | 2024-01-02 | STARTS | 1
                g | ann | 2024-01-02 | JOINS  | 1
                g | ann | 2024-01-03 | ENDS   | 1
                g | ann | 2024-01-03 | LEAVES | 1
                g | ann | 2024-01-05 | STARTS | 1
                g | ann | 2024-01-05 | JOINS  | 1
                """))
        .containsExactly(
            "g DAY 2024-01-02: STARTS 1, ENTERED 1, NEW_MEMBERS 1, JOINS 1",
            "g DAY 2024-01-03: ENDS 1, EXITED 1, LEFT_GROSS 1, LEFT 1, LEFT_VOLUNTARY 1, LEAVE_EVENTS 1",
            "g DAY 2024-01-05: STARTS 1, ENTERED 1, NEW_MEMBERS 1, JOINS 1",
            "g WEEK 2024-01-01: STARTS 2, ENDS 1, ENTERED 1, NEW_MEMBERS 1, JOINS 2, LEFT_GROSS 1, LEAVE_EVENTS 1");
  }

  @Test
  void aMemberOfTwoWeeksIsCountedInEachAndTheStateIsCarriedOver() {
    assertThat(
            tallies(
                """
                g | ann | 2024-01-07 | STARTS    | 1
                g | ann | 2024-01-07 | DAYS_FROM | 1
                g | ann | 2024-01-08 | ACTS      | 2
                g | ann | 2024-01-14 | ACTS      | 1
                g | ann | 2024-01-15 | DAYS_TO   | 1
                """))
        .filteredOn(line -> line.contains("WEEK"))
        .containsExactly(
            // 2024-01-07 is day 19729, 2024-01-15 day 19737 since 1970-01-01.
            "g WEEK 2024-01-01: STARTS 1, ENTERED 1, DAY_EDGES 1, DAY_EDGE_NUMBERS 19729",
            "g WEEK 2024-01-08: ACTIVE 1, ACTIVE_AT_END 1, ACTIVE_DAYS 2",
            "g WEEK 2024-01-15: DAY_EDGES -1, DAY_EDGE_NUMBERS -19737");
  }

  @Test
  void aRemovalBefore1970IsOneToo() { // its instant is negative; doubled and one more, odd
    assertThat(
            tallies(
                """
                g | ann | 1969-12-31 | LEAVES     | 1
                g | ann | 1969-12-31 | LAST_LEAVE | -2001
                g | ann | 1969-12-31 | LAST_LEAVE | 0
                """))
        .contains("g DAY 1969-12-31: LEFT_GROSS 1, LEFT 1, LEFT_REMOVED 1, LEAVE_EVENTS 1");
  }

  @Test
  void theLastLeaveSaysWhetherAMemberWentOrWasRemoved() {
    assertThat(
            tallies(
                """
                g | ann | 2024-01-02 | LEAVES     | 1
                g | ann | 2024-01-02 | LAST_LEAVE | 2001
                g | ann | 2024-01-03 | LEAVES     | 1
                g | ann | 2024-01-03 | LAST_LEAVE | 3000
                g | bob | 2024-01-03 | LEAVES     | 2
                g | bob | 2024-01-03 | LAST_LEAVE | 3001
                g | bob | 2024-01-03 | LAST_LEAVE | 2000
                """))
        .contains(
            "g WEEK 2024-01-01: LEFT_GROSS 2, LEFT 2, LEFT_VOLUNTARY 1, LEFT_REMOVED 1, LEAVE_EVENTS 4");
  }

  @Test
  void anOrderRefundedLaterInItsWeekWasKeptByItsDayOnly() {
    assertThat(
            tallies(
                """
                * | ann | 2024-01-02 | KEPT_BY_DAY | 1
                * | ann | 2024-01-02 | PAID        | 100
                * | ann | 2024-01-04 | REFUNDED    | 100
                """))
        .containsExactly(
            "* DAY 2024-01-02: BUYERS_REPORTED 1, PAID 100",
            "* DAY 2024-01-04: REFUNDED 100",
            "* WEEK 2024-01-01: PAID 100, REFUNDED 100");
  }

  @Test
  void groupsReportToTheCommunityWhatTheyArePaid() {
    assertThat(
            tallies(
                """
                * | ann | 2024-01-02 | PAID_IN_GROUPS | 100
                g | ann | 2024-01-02 | PAID           | 50
                h | ann | 2024-01-02 | PAID           | 50
                h | bob | 2024-01-03 | MESSAGES       | 1
                """))
        .filteredOn(line -> line.contains("WEEK"))
        .containsExactly(
            "* WEEK 2024-01-01: PAID_IN_GROUPS 100, PAID_OF_GROUPS 100",
            "g WEEK 2024-01-01: PAID 50",
            "h WEEK 2024-01-01: PAID 50, MESSAGES 1");
  }

  @Test
  void ofTheCommunityEventsAreThoseOfItsGroupsOrItsOwn() {
    assertThat(
            tallies(
                """
                * | ann | 2024-01-02 | JOINS       | 1
                * | ann | 2024-01-02 | GROUP_JOINS | 2
                * | bob | 2024-01-02 | JOINS       | 1  # of no group
                """))
        .contains("* DAY 2024-01-02: NEW_MEMBERS 2, JOINS 3");
  }

  @Test
  void aContributionOfSeveralMeasuresIsThoseOfEach() {
    Amounts both = amounts(Measure.JOINS, 1);
    both.add(Measure.MESSAGES, 3);
    int day = (int) LocalDate.of(2024, 1, 2).toEpochDay();

    assertThat(lines(List.of(List.of(new Contribution("x", "g", "ann", day, both)))))
        .isEqualTo(
            tallies(
                """
                g | ann | 2024-01-02 | JOINS    | 1
                g | ann | 2024-01-02 | MESSAGES | 3
                """))
        .contains("g DAY 2024-01-02: NEW_MEMBERS 1, JOINS 1, MESSAGES 3");
  }

  @Test
  void itDoesNotMatterWhichTasksSeeWhichMembers() {
    Random random = new Random(11);
    List<Measure> measures = List.of(Measure.values());
    List<Contribution> all = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Amounts several = amounts(measures.get(random.nextInt(measures.size())), random.nextInt(3));
      several.add(measures.get(random.nextInt(measures.size())), random.nextInt(3));
      all.add(
          new Contribution(
              "x",
              List.of("*", "g", "h").get(random.nextInt(3)),
              "m" + random.nextInt(40),
              (int) LocalDate.of(2024, 1, 1).toEpochDay() + random.nextInt(30),
              several));
    }

    List<String> together = lines(List.of(all));
    Map<Integer, List<Contribution>> tasks =
        all.stream().collect(Collectors.groupingBy(c -> c.memberId().hashCode() % 3));

    assertThat(tasks).hasSize(3);
    assertThat(lines(List.copyOf(tasks.values()))).isEqualTo(together).hasSizeGreaterThan(90);
  }

  /** Community x, drawn: group, member, day, measure, amount. */
  private static List<String> tallies(String drawn) {
    List<Contribution> contributions =
        drawn
            .lines()
            .map(line -> line.replaceAll("#.*", "").trim().split("\\s*\\|\\s*"))
            .map(
                cells ->
                    new Contribution(
                        "x",
                        cells[0],
                        cells[1],
                        (int) LocalDate.parse(cells[2]).toEpochDay(),
                        amounts(Measure.valueOf(cells[3]), Long.parseLong(cells[4]))))
            .toList();
    return lines(List.of(contributions));
  }

  private static Amounts amounts(Measure measure, long amount) {
    Amounts amounts = new Amounts();
    amounts.add(measure, amount);
    return amounts;
  }

  /** What the tasks tell, parts added up, as text. */
  private static List<String> lines(List<List<Contribution>> tasks) {
    Map<String, Tallies> sums = new TreeMap<>();
    for (List<Contribution> task : tasks) {
      TallyFold fold =
          new TallyFold(
              DayOfWeek.MONDAY,
              part ->
                  sums.computeIfAbsent(key(part), first -> new Tallies()).addAll(part.tallies()));
      task.stream().sorted(ORDER).forEach(fold::see);
      fold.end();
    }
    return sums.entrySet().stream().map(e -> e.getKey() + ": " + text(e.getValue())).toList();
  }

  private static String key(ScopeTally part) {
    PeriodUnit unit = part.unit();
    LocalDate start = new PeriodNumbers(unit, DayOfWeek.MONDAY).start(part.period());
    return "%s %s %s".formatted(part.groupId(), unit, start);
  }

  private static String text(Tallies tallies) {
    return Arrays.stream(Tally.values())
        .filter(tally -> tallies.of(tally) != 0)
        .map(tally -> tally + " " + tallies.of(tally))
        .collect(Collectors.joining(", "));
  }
}
