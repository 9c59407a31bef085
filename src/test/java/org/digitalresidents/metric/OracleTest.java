package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.CommunityWeek.COMMUNITY_WEEK;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.NonMemberDay.NON_MEMBER_DAY;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.SourceCoverage.SOURCE_COVERAGE;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.TableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table, every column, against SQL written independently for another engine. */
public final class OracleTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theMetricsOfARandomTownAreThoseOfTheOracle(long seed) {
    try (DuckDb duck = DuckDb.open().table(ACTIVITY.name(), World.activity(seed, 40))) {
      MetricInputs in = inputs(duck);

      assertEqualsOracle(
          duck, Given.byDay(in, MetricOptions.STANDARD), Given.byWeek(in, MetricOptions.STANDARD));
    }
  }

  @Test
  void theSilencesOfRandomSourcesAreThoseOfTheOracle() {
    try (DuckDb duck = DuckDb.open().table(ACTIVITY.name(), World.activity(1, 120))) {
      Dataset<Row> community = inputs(duck).community();
      Dataset<Row> hours = duck.runResource("/oracle/source_hour.sql").dataset(SOURCE_HOUR);
      Dataset<Row> days = SourceDays.of(hours, community, MetricOptions.STANDARD).cache();

      assertSame(duck, SOURCE_DAY, "/oracle/source_day.sql", days);
      duck.run("CREATE TABLE judged_day AS " + DuckDb.resource("/oracle/source_day.sql"));
      assertSame(
          duck,
          SOURCE_COVERAGE,
          "/oracle/source_coverage.sql",
          SourceCoverages.of(hours, days, community));
      assertThat(duck.rows("SELECT count(*) > 20 FROM judged_day WHERE is_outage_suspected"))
          .containsExactly("true");
    }
  }

  /**
   * Fails where a row of either table differs from what the oracle computes from {@code activity}
   * alone, with standard settings and the default {@code data_end}.
   *
   * @param activity a glob of the Parquet files of {@code activity}
   */
  public static void assertEqualsOracle(
      Path activity, Dataset<Row> communityDay, Dataset<Row> communityWeek) {
    try (DuckDb duck = DuckDb.open().table(ACTIVITY.name(), activity.toString())) {
      duck.runResource("/oracle/spells.sql");
      assertEqualsOracle(duck, communityDay, communityWeek);
    }
  }

  private static void assertEqualsOracle(
      DuckDb duck, Dataset<Row> communityDay, Dataset<Row> communityWeek) {
    duck.runResource("/oracle/orders.sql");
    duck.runResource("/oracle/periods_day.sql").runResource("/oracle/community_period.sql");
    assertSame(duck, COMMUNITY_DAY, "/oracle/community_day.sql", communityDay);
    duck.runResource("/oracle/periods_week.sql").runResource("/oracle/community_period.sql");
    duck.runResource("/oracle/growth.sql");
    assertSame(duck, COMMUNITY_WEEK, "/oracle/community_week.sql", communityWeek);
  }

  private static void assertSame(DuckDb duck, Table table, String query, Dataset<Row> actual) {
    String columns =
        table.columns().stream().map(Table.ColumnSpec::name).collect(Collectors.joining(", "));
    List<String> expected =
        duck.rows("SELECT %s FROM (%s)".formatted(columns, DuckDb.resource(query)));
    TableAssert.assertSameCells(table, expected, Cells.rows(table.conform(actual)));
  }

  /** The inputs of the metrics, from the activity in a database: the oracle's spells. */
  static MetricInputs inputs(DuckDb duck) {
    duck.runResource("/oracle/spells.sql").runResource("/oracle/inputs.sql");
    return new MetricInputs(
        duck.dataset(COMMUNITY),
        duck.dataset(MEMBERSHIP_SPELL),
        duck.dataset(MEMBER_DAY),
        duck.dataset(NON_MEMBER_DAY),
        duck.dataset(ORDER_LINE));
  }
}
