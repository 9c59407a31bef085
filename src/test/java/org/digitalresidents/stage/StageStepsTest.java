package org.digitalresidents.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.StageState;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.PeriodNumbers;
import org.junit.jupiter.api.Test;

/** Steps and what is made of them, against every period judged by itself. */
class StageStepsTest {
  private static final long HOUR = 3_600_000_000L;
  private static final int DAYS = 40;

  /** On 2010-11-07 clocks went from 00:01 (02:31Z) back to 23:01 of the day before. */
  private static final StagePeriods PERIODS =
      new StagePeriods(
          new PeriodNumbers(PeriodUnit.DAY, DayOfWeek.MONDAY), ZoneId.of("America/St_Johns"));

  private static final LocalDate FIRST = LocalDate.parse("2010-10-20");
  private static final List<StageState> STAGES =
      List.of(StageState.AWARENESS, StageState.INTEREST, StageState.DECISION, StageState.LOYALTY);

  @Test
  void areWhereAPersonStandsElsewhereAtTheEndOfADayThanBefore() {
    List<StageStep> expected = new ArrayList<>();
    List<StageStep> found = new ArrayList<>();
    StageSteps fold = new StageSteps(PERIODS, found::add);
    for (int seed = 0; seed < 500; seed++) {
      List<StageStay> stays = stays(seed);
      expected.addAll(expected(stays));
      stays.forEach(fold::see);
    }
    fold.end();

    assertThat(found).hasSizeGreaterThan(3_000).isEqualTo(expected);
  }

  @Test
  void theHourRepeatedBelongsToTheNewDay() {
    List<StageStep> found = new ArrayList<>();
    StageSteps fold = new StageSteps(PERIODS, found::add);

    long at = EpochMicros.of(Instant.parse("2010-11-07T02:45:00Z"));
    fold.see(new StageStay("x", "ann", StageState.INTEREST, at, null, StageState.NONE));
    fold.end();

    long day = LocalDate.parse("2010-11-07").toEpochDay();
    assertThat(found)
        .containsExactly(new StageStep("x", day, StageState.NONE, StageState.INTEREST, null));
  }

  @Test
  void whoStayedAreThoseWhoWereThereLessThoseWhoMovedOn() {
    List<StageMoveRow> rows = new ArrayList<>();
    StageCommunity community = new StageCommunity(StageVariant.ORDERS, 10, 13);
    StageTraffic traffic = new StageTraffic("x", community, PERIODS, rows::add);
    for (int member = 0; member < 5; member++) {
      traffic.see(step(10, StageState.NONE, StageState.AWARENESS, null));
    }
    traffic.see(step(12, StageState.AWARENESS, StageState.INTEREST, 48 * HOUR));
    traffic.see(step(12, StageState.AWARENESS, StageState.INTEREST, 24 * HOUR));
    traffic.see(step(12, StageState.AWARENESS, StageState.LEFT, 36 * HOUR));
    traffic.see(step(13, StageState.AWARENESS, StageState.LEFT, HOUR)); // not over
    traffic.end();

    assertThat(rows).hasSize(3 * 29);
    assertThat(
            rows.stream()
                .filter(row -> row.memberCount() > 0)
                .map(
                    row ->
                        "%s %s %s: %d of %s, %s days"
                            .formatted(
                                row.pair().periodStart().toEpochDay(),
                                row.pair().fromStage(),
                                row.pair().toStage(),
                                row.memberCount(),
                                row.fromCount(),
                                row.medianDays())))
        .containsExactly(
            "10 none awareness: 5 of null, null days",
            "11 awareness awareness: 5 of 5, null days",
            "12 awareness awareness: 2 of 5, null days",
            "12 awareness interest: 2 of 5, 1.5 days",
            "12 awareness left: 1 of 5, 1.5 days");
  }

  private static StageStep step(long day, StageState from, StageState to, Long spent) {
    return new StageStep("x", day, from, to, spent);
  }

  private static List<StageStep> expected(List<StageStay> stays) {
    List<StageStep> steps = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = FIRST.plusDays(day);
      long start = start(date);
      long end = start(date.plusDays(1));
      StageStay from = at(stays, start - 1);
      StageState before = from == null ? StageState.NONE : from.stage();
      StageState after = standing(stays, start, end);
      if (before != after) {
        Long spent = from == null ? null : from.exitAt() - from.enterAt();
        steps.add(new StageStep("x", date.toEpochDay(), before, after, spent));
      }
    }
    return steps;
  }

  private static StageState standing(List<StageStay> stays, long start, long end) {
    StageStay last = at(stays, end - 1);
    if (last != null) {
      return last.stage();
    }
    return stays.stream()
        .filter(stay -> stay.exitAt() != null && stay.exitAt() >= start && stay.exitAt() < end)
        .reduce((one, later) -> later)
        .map(StageStay::after)
        .orElse(StageState.NONE);
  }

  private static StageStay at(List<StageStay> stays, long instant) {
    return stays.stream()
        .filter(stay -> stay.enterAt() <= instant)
        .filter(stay -> stay.exitAt() == null || stay.exitAt() > instant)
        .findFirst()
        .orElse(null);
  }

  /** Stays one after the other; the next begins at once, or after a while. */
  private static List<StageStay> stays(int seed) {
    Random random = new Random(seed);
    List<StageStay> stays = new ArrayList<>();
    long at = start(FIRST) + random.nextInt(100) * HOUR;
    while (at < start(FIRST.plusDays(DAYS - 15))) {
      long exit = at + (1 + random.nextInt(120)) * HOUR / 2;
      boolean isLast = random.nextInt(12) == 0;
      StageState stage = STAGES.get(random.nextInt(STAGES.size()));
      StageState after = random.nextBoolean() ? StageState.LEFT : StageState.NONE;
      stays.add(new StageStay("x", "m" + seed, stage, at, isLast ? null : exit, after));
      if (isLast) {
        break;
      }
      at = exit + random.nextInt(2) * HOUR * random.nextInt(60);
    }
    return stays;
  }

  private static long start(LocalDate day) {
    return EpochMicros.of(day.atStartOfDay(PERIODS.zone()).toInstant());
  }
}
