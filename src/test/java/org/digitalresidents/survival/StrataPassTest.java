package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.StageExit.STAGE_EXIT;
import static org.digitalresidents.model.StageExitDay.STAGE_EXIT_DAY;
import static org.digitalresidents.model.Survival.SURVIVAL;
import static org.digitalresidents.model.SurvivalDay.SURVIVAL_DAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** Each cohort against a community in which nobody else is. */
class StrataPassTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final SurvivalOptions OPTIONS =
      new SurvivalOptions(ZONE, DayOfWeek.SUNDAY, 10, 40);
  private static final Instant START = Instant.parse("2024-01-20T00:00:00Z");
  private static final long DATA_END = micros(24 * 60);
  private static final Map<String, Sources> SOURCES =
      Map.of("x", new Sources(DATA_END, true, true, true, true));

  /** Columns that say which cohort it is, or compare cohorts. */
  private static final Set<String> OF_COHORT =
      Set.of(
          "cohort_by",
          "cohort",
          "log_rank_chi_square",
          "log_rank_chi_square_null_reason",
          "log_rank_df",
          "log_rank_p");

  @Test
  void aCohortIsWhatItWouldBeAlone() {
    List<Row> spells = spells(7, 400);
    List<TableRow> rows = rows(spells);

    assertAlone(
        rows, spells, CohortBy.CHANNEL, row -> row.isNullAt(2) ? "unknown" : row.getString(2));
    assertAlone(rows, spells, CohortBy.JOIN_WEEK, StrataPassTest::week);
    assertAlone(
        rows, spells, CohortBy.JOIN_MONTH, row -> joinDay(row).withDayOfMonth(1).toString());
  }

  private static void assertAlone(
      List<TableRow> rows, List<Row> spells, CohortBy kind, Function<Row, String> cohort) {
    Set<String> cohorts =
        spells.stream().map(cohort).collect(Collectors.toCollection(TreeSet::new));
    assertThat(cohorts).hasSizeGreaterThan(1);
    for (Table table : tables(kind)) {
      assertThat(values(rows, table, "cohort_by", kind.code()).stream().map(r -> r.get("cohort")))
          .hasSameElementsAs(cohorts);
    }
    for (String one : cohorts) {
      List<Row> its = spells.stream().filter(row -> cohort.apply(row).equals(one)).toList();
      List<TableRow> alone = rows(its);
      for (Table table : tables(kind)) {
        assertThat(told(values(rows, table, "cohort", one)))
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(
                told(values(alone, table, "cohort_by", CohortBy.ALL.code())));
      }
    }
  }

  private static List<Table> tables(CohortBy kind) {
    return kind == CohortBy.CHANNEL
        ? List.of(STAGE_EXIT, STAGE_EXIT_DAY, SURVIVAL, SURVIVAL_DAY)
        : List.of(STAGE_EXIT);
  }

  private static List<Map<String, String>> values(
      List<TableRow> rows, Table table, String column, String value) {
    return rows.stream()
        .filter(row -> row.table().equals(table))
        .map(StrataPassTest::named)
        .filter(row -> row.get(column).equals(value))
        .toList();
  }

  private static Map<String, String> named(TableRow row) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i < row.values().length; i++) {
      named.put(row.table().columns().get(i).name(), String.valueOf(row.values()[i]));
    }
    return named;
  }

  private static List<String> told(List<Map<String, String>> rows) {
    return rows.stream()
        .map(
            row ->
                row.entrySet().stream()
                    .filter(cell -> !OF_COHORT.contains(cell.getKey()))
                    .map(Map.Entry::toString)
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** As two tasks make points of half the spells each, and one reads them all. */
  private static List<TableRow> rows(List<Row> spells) {
    int half = spells.size() / 2;
    List<Row> points = new ArrayList<>();
    for (List<Row> task : List.of(spells.subList(0, half), spells.subList(half, spells.size()))) {
      Iterator<Row> some = new Pointing(SOURCES, OPTIONS).call(task.iterator());
      some.forEachRemaining(points::add);
    }
    Collections.shuffle(points, new Random(3));
    points.sort(
        Comparator.comparing((Row row) -> row.getString(1))
            .thenComparing(row -> row.getInt(2))
            .thenComparing(row -> row.getLong(3)));
    List<TableRow> rows = new ArrayList<>();
    SpellOutcomes.pass(OPTIONS).read(points.iterator(), rows::add);
    return rows;
  }

  private static List<Row> spells(long seed, int size) {
    Random random = new Random(seed);
    List<Row> spells = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      spells.add(spell(random));
    }
    return spells;
  }

  /** In the order of {@link SpellFacts#rows}, on whole hours. */
  private static Row spell(Random random) {
    int start = random.nextInt(24 * 50);
    boolean isOver = random.nextBoolean();
    int until = isOver ? start + 1 + random.nextInt(24 * 10) : 24 * 60;
    Long active = within(random, start, until);
    Long order = active == null ? null : within(random, start, until);
    Long then = order == null || order < active ? null : order;
    return RowFactory.create(
        "x",
        random.nextInt(3) == 0 ? "g" : "*",
        random.nextInt(4) == 0 ? null : "c" + random.nextInt(3),
        micros(start),
        random.nextInt(10) == 0,
        micros(random.nextInt(5) == 0 ? start + random.nextInt(100) : start),
        isOver ? micros(until) : null,
        isOver ? List.of("leave", "moved", "roster_absent").get(random.nextInt(3)) : null,
        random.nextBoolean(),
        active,
        order,
        then,
        active,
        within(random, start, until),
        null);
  }

  private static Long within(Random random, int start, int until) {
    return random.nextBoolean() ? null : micros(start + random.nextInt(until - start));
  }

  private static long micros(int hour) {
    return EpochMicros.of(START.plus(hour, ChronoUnit.HOURS));
  }

  private static LocalDate joinDay(Row spell) {
    return EpochMicros.instant(spell.getLong(3)).atZone(ZONE).toLocalDate();
  }

  private static String week(Row spell) {
    return joinDay(spell).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).toString();
  }
}
