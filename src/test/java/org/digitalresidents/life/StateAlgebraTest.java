package org.digitalresidents.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

class StateAlgebraTest {
  private static final int JOURNEYS = 20_000;
  private static final long HOUR = 3_600_000_000L;

  /** Hours become half days and weeks, so that many acts lie on midnights and on Mondays. */
  private static final List<Integer> SCALES = List.of(1, 12, 24, 50, 168);

  /** Los Angeles changes its clocks; the acts' midnights are no midnights there. */
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("America/Los_Angeles"));

  private static final List<DayOfWeek> WEEK_STARTS = List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY);

  @Test
  void theFoldGivesTheStatesThatEveryPeriodHasByItself() {
    Map<String, Integer> states = new TreeMap<>();
    for (long seed = 0; seed < JOURNEYS; seed++) {
      Random random = new Random(seed);
      List<Act> acts = overWeeks(RandomActs.journey(seed), random);
      ZoneId zone = oneOf(ZONES, random);
      DayOfWeek weekStart = oneOf(WEEK_STARTS, random);
      int silentPeriods = 1 + random.nextInt(3);
      long dataEnd = lastTs(acts) + 1 + random.nextLong(3) * random.nextLong(2_000) * HOUR;

      List<MemberStateRow> rows =
          ActText.fold(new StateFold(zone, weekStart, silentPeriods), ActText.ANN, acts, dataEnd);

      StateAlgebra algebra =
          new StateAlgebra(
              ActText.ANN,
              ActText.fold(new SpellFold(), ActText.ANN, acts, dataEnd),
              acts,
              dataEnd,
              zone,
              weekStart,
              silentPeriods);
      assertThat(rows)
          .as("seed %d, k %d: %s", seed, silentPeriods, acts)
          .containsExactlyInAnyOrderElementsOf(algebra.rows());
      rows.forEach(row -> states.merge(row.state(), 1, Integer::sum));
    }
    assertThat(states).as("every state comes often").hasSize(7);
    assertThat(states.values()).allMatch(count -> count > 5_000);
  }

  /** The same acts further apart, a microsecond off at times, some of uncertain time. */
  private static List<Act> overWeeks(List<Act> acts, Random random) {
    int scale = oneOf(SCALES, random);
    long shift = random.nextInt(3) - 1L;
    List<Act> spread = new ArrayList<>();
    for (Act act : acts) {
      long ts = ActText.micros(0) + (act.ts() - ActText.micros(0)) * scale + shift;
      boolean isDated = random.nextInt(10) == 0;
      boolean mayBeLater = random.nextInt(10) == 0;
      spread.add(
          new Act(
              ts,
              isDated ? TsPrecision.DAY : TsPrecision.MS,
              act.seq(),
              act.eventId(),
              act.groupId(),
              act.actorKind(),
              act.etype(),
              null,
              null,
              null,
              null,
              null,
              act.amountMinor(),
              act.currency(),
              act.orderId(),
              act.sourceChannel(),
              mayBeLater ? Map.of("ts_is", "earliest") : act.attrs()));
    }
    return spread;
  }

  private static long lastTs(List<Act> acts) {
    return acts.isEmpty() ? ActText.micros(0) : acts.get(acts.size() - 1).ts();
  }

  private static <T> T oneOf(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
