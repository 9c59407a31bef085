package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.OracleTest;
import org.digitalresidents.model.CommunityDay;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline, from an export to tables, on real and on invented input. */
class EndToEndTest {
  private static final Path BEER =
      Path.of("../shared/data/stackexchange-beer/beer.stackexchange.com");

  @TempDir Path folder;

  @Test
  void theSampleBecomesTablesThatAnotherEngineComputesToo() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));

    lake.run("all", "--input", "data-sample", "--run-id", "sample").mustBe(0);

    assertReconciled(lake);
    assertThat(lake.number("SELECT count(*) FROM activity")).isGreaterThan(9_000);
    assertThat(lake.rows("SELECT DISTINCT community_id FROM community_week"))
        .containsExactly("yuedong");
    assertThat(lake.rows("SELECT source, metric, reason FROM computability WHERE NOT computable"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("* lurkers no_roster");
    assertThat(lake.number("SELECT sum(acts) FROM source_day"))
        .isEqualTo(lake.number("SELECT sum(acts) FROM source_hour"));
    assertEqualsOracle(lake);
    assertFunnelsNarrow(lake);
    assertGatheringsAreTrue(lake);
    try (DuckDb duck = lake.duck()) {
      AnalystsQuestions.assertAnswered(duck);
      PageLook.look(lake.folder().resolve("report/sample/index.html"), duck);
    }
    RoleQuestions.assertEqualOracle(lake);
    RoleQuestions.assertRecovered(lake, Path.of("data-sample"));
    RoleQuestions.assertRepeatable(lake, "sample");
  }

  /** What the simulator says of each gathering: whether it was held, who signed up, who came. */
  private static void assertGatheringsAreTrue(TestLake lake) {
    String truth = Path.of("data-sample/truth/truth_event-0000.jsonl").toAbsolutePath().toString();
    assertThat(
            lake.rows(
                """
                SELECT count(*), count(*) FILTER (
                  (t.state = 'held') = g.is_held AND t.rsvp_count = g.signed_up
                  AND t.attended_count = coalesce(g.came, 0))
                FROM read_json('%s', format = 'newline_delimited') t JOIN gathering g USING (event_id)
                WHERE t.kind = 'gathering'"""
                    .formatted(truth)))
        .containsExactly("30 | 30");
  }

  /** A funnel never widens, whatever the cohort; and what entered is matured or open. */
  private static void assertFunnelsNarrow(TestLake lake) {
    assertThat(
            lake.number(
                """
                SELECT count(*) FROM cohort_funnel a JOIN cohort_funnel b
                USING (community_id, group_id, funnel, cohort_by, cohort)
                WHERE a.step_no + 1 = b.step_no AND (b.reached > a.reached OR b.attempts_reached > a.attempts_reached)"""))
        .isZero();
    assertThat(
            lake.number(
                "SELECT count(*) FROM cohort_funnel WHERE entered <> matured + open_count OR reached > matured"))
        .isZero();
    assertThat(lake.number("SELECT max(reached) FROM cohort_funnel WHERE step_no = 3"))
        .isPositive();
    assertThat(lake.number("SELECT count(*) FROM community_state")).isGreaterThan(100);
  }

  @Test
  void theBeerDumpBecomesTablesThatAnotherEngineComputesToo() {
    assumeThat(BEER).as("real data of ../shared/data, absent here").exists();
    TestLake lake = new TestLake(folder.resolve("lake"));

    TestLake.Outcome outcome =
        lake.run(
                "all",
                "--format",
                "stackexchange",
                "--input",
                BEER.toString(),
                "--retention-days",
                "7")
            .mustBe(0);

    assertThat(outcome.err()).contains("acceptance_votes 365, accepted_ids 359");
    assertThat(
            lake.rows(
                """
                SELECT etype, count(*) FROM activity
                WHERE etype IN ('question', 'answer', 'reply', 'accept', 'join', 'award')
                GROUP BY ALL ORDER BY ALL"""))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly(
            "accept 359", "answer 1398", "award 5571", "join 3948", "question 591", "reply 1860");
    assertThat(
            lake.number(
                "SELECT count(*) FROM activity WHERE etype = 'join' AND actor_kind = 'system'"))
        .isEqualTo(1);
    assertReconciled(lake);
    assertThat(lake.number("SELECT min(year(day)) FROM community_day")).isEqualTo(2014);
    assertThat(lake.number("SELECT max(year(week_start)) FROM community_week")).isEqualTo(2016);
    assertThat(lake.number("SELECT count(*) FROM community_week WHERE buyers IS NOT NULL"))
        .isZero();
    assertThat(lake.rows("SELECT DISTINCT left_members_null_reason FROM community_day"))
        .containsExactly("no_leaves");
    assertThat(
            lake.rows(
                """
                SELECT DISTINCT rate_null_reason FROM cohort_funnel
                WHERE funnel = 'growth' AND step_no = 3"""))
        .as("a site without a shop converts nobody: that is no rate of 0")
        .containsExactly("no_orders");
    assertEqualsOracle(lake);
    Unknowns.assertSaid(lake, outcome.err());
    DumpQuestions.assertEqualDump(lake, BEER.toAbsolutePath(), 591);
    DumpBadges.assertTold(lake, BEER.toAbsolutePath());
  }

  private static void assertReconciled(TestLake lake) {
    assertThat(
            lake.number(
                "SELECT count(*) FROM intake_ledger"
                    + " WHERE records <> kept + duplicates + rejected + ignored + blank"))
        .isZero();
    assertThat(lake.number("SELECT sum(acts) - sum(superseded_acts) FROM intake_ledger"))
        .isEqualTo(lake.number("SELECT count(*) FROM activity"));
    assertThat(lake.number("SELECT sum(rejected) FROM intake_ledger"))
        .isEqualTo(lake.number("SELECT count(*) FROM rejected_line WHERE act_no = 0"));
  }

  private static void assertEqualsOracle(TestLake lake) {
    Path activity = lake.folder().resolve("activity/*/*.parquet");
    OracleTest.assertEqualsOracle(
        activity,
        published(lake, CommunityDay.COMMUNITY_DAY),
        published(lake, CommunityWeek.COMMUNITY_WEEK));
  }

  private static Dataset<Row> published(TestLake lake, Table table) {
    List<String> files =
        lake.files(table.name()).stream().map(f -> lake.folder().resolve(f).toString()).toList();
    assertThat(files).allSatisfy(f -> assertThat(Files.exists(Path.of(f))).isTrue());
    return SharedSpark.session()
        .read()
        .schema(table.schema())
        .parquet(files.toArray(String[]::new));
  }
}
