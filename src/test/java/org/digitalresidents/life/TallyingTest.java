package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class TallyingTest {
  /** On 2010-11-07, a Sunday, clocks went from 00:01 (02:31Z) back to 23:01 of the day before. */
  private static final LifeCalendar ST_JOHNS =
      new LifeCalendar(ZoneId.of("America/St_Johns"), DayOfWeek.SUNDAY);

  private static final LocalDate SUNDAY = LocalDate.parse("2010-11-07");
  private static final Instant IN_THE_HOUR_REPEATED = Instant.parse("2010-11-07T02:45:00Z");
  private static final long WEEK = ST_JOHNS.numbers(PeriodUnit.WEEK).of(SUNDAY);
  private static final long NOVEMBER = ST_JOHNS.numbers(PeriodUnit.MONTH).of(SUNDAY);

  private static final int WEEKS = 12;

  /** The states of 200 members in a group, week by week; null before the first. */
  private static final List<List<LifeState>> LIVES = lives();

  @Test
  void actsInAGroupCountThereAndInTheCommunityOthersOnlyThere() {
    Map<ScopePeriod, Tallies> found =
        tallies(
            20,
            sheet -> {
              MemberTally fold = new MemberTally(ST_JOHNS, sheet);
              fold.member("x", "ann");
              fold.active("g", SUNDAY);
              fold.active("dm", SUNDAY);
              fold.active("*", SUNDAY.plusDays(1));
              fold.member("x", "bob");
              fold.active("g", SUNDAY);
              fold.end();
            });

    assertThat(found.get(week("g")).of(Tally.activeOn(1))).isEqualTo(2);
    assertThat(found.get(week("*")).of(Tally.activeOn(1))).isEqualTo(1);
    assertThat(found.get(week("*")).of(Tally.activeOn(2))).isEqualTo(1);
    assertThat(found.keySet()).extracting(ScopePeriod::groupId).containsOnly("g", "*");
  }

  @Test
  void theHourRepeatedBelongsToTheNewDay() {
    Map<ScopePeriod, Tallies> found =
        tallies(
            20,
            sheet -> {
              MemberTally fold = new MemberTally(ST_JOHNS, sheet);
              fold.member("x", "ann");
              fold.enter("g", EpochMicros.of(IN_THE_HOUR_REPEATED));
              fold.end();
            });

    assertThat(found.keySet())
        .containsExactlyInAnyOrder(
            week("g"), new ScopePeriod("x", "g", PeriodUnit.MONTH, NOVEMBER));
    KnownCommunity community =
        new KnownCommunity(IN_THE_HOUR_REPEATED.plusMillis(1), true, null, null);
    LifePeriod period = LifePeriod.of(week("g"), ST_JOHNS, community);
    assertThat(period.key().periodStart()).isEqualTo(SUNDAY);
    assertThat(period.days()).isEqualTo(1);
    assertThat(period.isComplete()).isFalse();
    assertThat(LifePeriod.of(week("g").at(WEEK - 1), ST_JOHNS, community).isComplete()).isTrue();
  }

  @Test
  void aFullSheetTellsPartsThatAddUp() {
    assertThat(numbers(tallies(1, TallyingTest::randomRuns)))
        .isEqualTo(numbers(tallies(1_000, TallyingTest::randomRuns)));

    List<ScopeTally> told = new ArrayList<>();
    randomRuns(new TallySheet(told::add, 1));
    assertThat(told).as("before it is asked to tell").isNotEmpty();
  }

  /** Every member's states spelled out, period by period. */
  @Test
  void runsMakeTheStatesAndMovesOfEveryPeriod() {
    Map<ScopePeriod, Tallies> found = tallies(1_000, TallyingTest::randomRuns);
    States states = States.NONE;
    for (int week = 0; week < WEEKS; week++) {
      states = states.next(found.getOrDefault(week("g").at(WEEK + week), new Tallies()));
      for (LifeState to : LifeState.values()) {
        assertThat(states.in(to)).as("%s in week %d", to, week).isEqualTo(expected(week, to));
        for (FormerState from : FormerState.values()) {
          assertThat(states.moved(from, to))
              .as("from %s to %s in week %d", from, to, week)
              .isEqualTo(expected(week, from, to));
        }
      }
    }
  }

  private static List<List<LifeState>> lives() {
    Random random = new Random(3);
    List<LifeState> states = List.of(LifeState.values());
    List<List<LifeState>> lives = new ArrayList<>();
    for (int member = 0; member < 200; member++) {
      List<LifeState> life = new ArrayList<>();
      int first = random.nextInt(WEEKS);
      for (int week = 0; week < WEEKS; week++) {
        boolean isSame = week > first && random.nextBoolean();
        LifeState any = states.get(random.nextInt(states.size()));
        life.add(week < first ? null : isSame ? life.get(week - 1) : any);
      }
      lives.add(life);
    }
    return lives;
  }

  private static void randomRuns(TallySheet sheet) {
    RunTally fold = new RunTally(ST_JOHNS, sheet);
    for (List<LifeState> life : LIVES) {
      int from = 0;
      for (int week = 1; week <= WEEKS; week++) {
        if (week == WEEKS || life.get(week) != life.get(from)) {
          if (life.get(from) != null) {
            fold.see(
                new Run(
                    "x",
                    "g",
                    PeriodUnit.WEEK,
                    SUNDAY.plusWeeks(from),
                    SUNDAY.plusWeeks(week - 1),
                    life.get(from),
                    former(life, from)));
          }
          from = week;
        }
      }
    }
  }

  private static FormerState former(List<LifeState> life, int week) {
    LifeState before = week == 0 ? null : life.get(week - 1);
    return before == null ? FormerState.NONE : FormerState.of(before);
  }

  private static long expected(int week, LifeState to) {
    return LIVES.stream().filter(life -> life.get(week) == to).count();
  }

  private static long expected(int week, FormerState from, LifeState to) {
    return LIVES.stream()
        .filter(life -> life.get(week) == to && former(life, week) == from)
        .count();
  }

  private static ScopePeriod week(String group) {
    return new ScopePeriod("x", group, PeriodUnit.WEEK, WEEK);
  }

  private static Map<ScopePeriod, Tallies> tallies(int most, Consumer<TallySheet> counting) {
    Map<ScopePeriod, Tallies> sums = new HashMap<>();
    TallySheet sheet =
        new TallySheet(
            tally ->
                sums.computeIfAbsent(tally.period(), period -> new Tallies())
                    .addAll(tally.tallies()),
            most);
    counting.accept(sheet);
    sheet.tell();
    return sums;
  }

  private static Map<ScopePeriod, List<Long>> numbers(Map<ScopePeriod, Tallies> tallies) {
    Map<ScopePeriod, List<Long>> numbers = new HashMap<>();
    tallies.forEach(
        (period, counted) ->
            numbers.put(period, Arrays.stream(counted.inOrder()).boxed().toList()));
    return numbers;
  }
}
