package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.junit.jupiter.api.Test;

/** Every cell of random towns against SQL written independently for another engine. */
class RetentionOracleTest {
  /** The intervals, and why a number is null, are tested elsewhere. */
  private static final String NOT_COMPARED = ".*(_low|_high|_null_reason)";

  @Test
  void cellsInShanghaiAreThoseOfTheOracle() {
    Town town = Town.in("Asia/Shanghai");
    town.community("a", "2024-03-09T20:30:00Z").members(60, 1, "2023-12-25T00:00:00Z");
    town.community("b", "2024-02-29T16:00:00Z").members(40, 2, "2024-01-30T00:00:00Z");

    assertSameAsOracle(town, RetentionOptions.STANDARD.upTo(30, 4, 2), "'Asia/Shanghai', 0");
  }

  /** Clocks go forward on 10 March and back on 3 November. */
  @Test
  void cellsInNewYorkWithWeeksFromSundayAreThoseOfTheOracle() {
    RetentionOptions options =
        RetentionOptions.STANDARD
            .in(ZoneId.of("America/New_York"))
            .weeksFrom(DayOfWeek.SUNDAY)
            .inBrackets("0-3,2-2,1-20")
            .upTo(6, 26, 12);
    Town town = Town.in("America/New_York");
    town.community("spring", "2024-04-14T04:00:00Z").members(50, 3, "2024-03-01T05:00:00Z");
    town.community("autumn", "2024-11-20T12:00:00Z").members(50, 4, "2024-10-20T04:00:00Z");

    assertSameAsOracle(town, options, "'America/New_York', 1");
  }

  private static void assertSameAsOracle(Town town, RetentionOptions options, String place) {
    RetentionInputs in = town.inputs();
    RetentionTables tables = new RetentionTables(in, options);
    try (DuckDb duck = DuckDb.open()) {
      duck.table(ACTIVITY.name(), town.activity());
      duck.table(MEMBERSHIP_SPELL.name(), in.spells()).table(COMMUNITY.name(), in.community());
      duck.run("CREATE TABLE setting (zone TEXT, sunday INT, days INT, weeks INT, months INT)");
      duck.run(
          "INSERT INTO setting VALUES (%s, %d, %d, %d)"
              .formatted(place, options.mostDays(), options.mostWeeks(), options.mostMonths()));
      duck.run("CREATE TABLE bracket (f INT, t INT)");
      for (Bracket b : options.brackets()) {
        duck.run("INSERT INTO bracket VALUES (%d, %d)".formatted(b.from(), b.to()));
      }
      duck.runResource("/oracle/retention.sql");

      assertSame(duck, COHORT_RETENTION, tables.cells());
      assertSame(duck, RETENTION_AVERAGE, tables.averages());
      assertThat(duck.rows("SELECT count(*) > 100 FROM cohort_retention WHERE rate % 1 > 0"))
          .containsExactly("true");
    }
  }

  private static void assertSame(DuckDb duck, Table table, Dataset<Row> actual) {
    List<String> columns =
        Stream.of(actual.columns()).filter(column -> !column.matches(NOT_COMPARED)).toList();
    List<String> expected =
        duck.rows("SELECT %s FROM %s".formatted(String.join(", ", columns), table.name()));
    List<String> found =
        Cells.rows(actual.select(columns.stream().map(functions::col).toArray(Column[]::new)));

    assertThat(without(expected, found)).as("%s missing, of %s", table, columns).isEmpty();
    assertThat(without(found, expected)).as("%s not expected, of %s", table, columns).isEmpty();
    assertThat(found).hasSameSizeAs(expected);
  }

  private static List<String> without(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream().filter(row -> !known.contains(row)).sorted().limit(20).toList();
  }
}
