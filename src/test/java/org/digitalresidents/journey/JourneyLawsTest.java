package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** What must hold of any journeys; the journeys are by chance. */
class JourneyLawsTest {
  private static final int JOURNEYS = 500;
  private static final MemberKey BEN = new MemberKey("town", "ben");

  @Test
  void whenEverythingIsSomeDaysLaterOnlyTheTimesDiffer() {
    int days = 40; // Shanghai's clocks have not changed since 1991
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      List<Act> later = acts.stream().map(act -> shifted(act, days)).toList();

      List<TableRow> expected =
          told(ActText.ANN, acts).stream().map(r -> shifted(r, days)).toList();

      assertThat(texts(told(ActText.ANN, later))).as("seed %d", seed).isEqualTo(texts(expected));
    }
  }

  @Test
  void membersTogetherAreEachAsAlone() {
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> ofAnn = RandomActs.journey(seed);
      List<Act> ofBen = RandomActs.journey(seed + JOURNEYS);
      List<Row> together = new ArrayList<>(ActivityRows.rows(ActText.ANN, ofAnn));
      together.addAll(ActivityRows.rows(BEN, ofBen));

      List<TableRow> alone = new ArrayList<>(told(ActText.ANN, ofAnn));
      alone.addAll(told(BEN, ofBen));

      assertThat(texts(ActivityRows.pass(ActivityRows.END, together)))
          .as("seed %d", seed)
          .isEqualTo(texts(alone));
    }
  }

  @Test
  void whatFollowsTheEndOfTheDataChangesNothing() {
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      if (acts.isEmpty()) {
        continue;
      }
      long end = acts.get(acts.size() / 2).ts();
      List<Act> before = acts.stream().filter(act -> act.ts() < end).toList();

      List<Row> rows = ActivityRows.rows(ActText.ANN, acts);

      assertThat(texts(ActivityRows.pass(EpochMicros.instant(end), rows)))
          .as("seed %d", seed)
          .isEqualTo(texts(told(ActText.ANN, before)));
    }
  }

  @Test
  void everyActIsCountedOnOneDay() {
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);

      long counted =
          told(ActText.ANN, acts).stream()
              .filter(row -> row.table().name().endsWith("member_day"))
              .mapToLong(row -> (Long) row.values()[column(row, "act_count")])
              .sum();

      assertThat(counted).as("seed %d", seed).isEqualTo(acts.size());
    }
  }

  private static List<TableRow> told(MemberKey member, List<Act> acts) {
    return ActivityRows.pass(ActivityRows.END, ActivityRows.rows(member, acts));
  }

  private static List<String> texts(List<TableRow> rows) {
    return rows.stream().map(ActivityRows::text).toList();
  }

  private static int column(TableRow row, String name) {
    return row.table().columns().stream().map(c -> c.name()).toList().indexOf(name);
  }

  private static Act shifted(Act act, int days) {
    Instant at = EpochMicros.instant(act.ts()).plus(days, ChronoUnit.DAYS);
    return new Act(
        EpochMicros.of(at),
        act.precision(),
        act.seq(),
        act.eventId(),
        act.groupId(),
        act.actorKind(),
        act.etype(),
        act.targetEventId(),
        act.threadId(),
        act.targetActorId(),
        act.text(),
        act.nChar(),
        act.amountMinor(),
        act.currency(),
        act.orderId(),
        act.sourceChannel(),
        act.attrs());
  }

  private static TableRow shifted(TableRow row, int days) {
    Object[] values = Arrays.stream(row.values()).map(value -> shifted(value, days)).toArray();
    return new TableRow(row.table(), values);
  }

  private static Object shifted(Object value, int days) {
    if (value instanceof Instant at) {
      return at.plus(days, ChronoUnit.DAYS);
    }
    return value instanceof LocalDate day ? day.plusDays(days) : value;
  }
}
