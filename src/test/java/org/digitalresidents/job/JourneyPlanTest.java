package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.model.Activity;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pass by member over stored acts moves no row between tasks, and folds each member once. */
class JourneyPlanTest {
  private static final String AUTO = "spark.sql.sources.bucketing.autoBucketedScan.enabled";

  @TempDir Path folder;

  private TestLake lakeOf(int members, int actsEach) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int act = 0; act < actsEach; act++) {
      for (int member = 0; member < members; member++) {
        lines.append(
            "{\"event_id\":\"e%d-%d\",\"ts\":\"2025-0%d-10T10:%02d:00Z\",\"etype\":\"message\",\"community_id\":\"town\",\"group_id\":\"g\",\"actor_id\":\"m%d\"}%n"
                .formatted(member, act, 1 + act % 3, act % 60, member));
      }
    }
    Path log = Files.writeString(folder.resolve("log.jsonl"), lines.toString());
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--buckets", "4", "--input", log.toString()).mustBe(0);
    return lake;
  }

  private static Lake open(TestLake lake) {
    return Lake.open(
        lake.folder().toString(), "look", 0, 0, () -> (SparkSession) SharedSpark.session());
  }

  private static Dataset<Row> journeys(Lake lake) {
    Workspace workspace = lake.workspace();
    return Journeys.sorted(
        workspace.read(Activity.ACTIVITY).select(ActRows.columns()), workspace.buckets());
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }

  @Test
  void plansNoExchange() throws IOException {
    try (Lake lake = open(lakeOf(20, 6))) {
      String plan = plan(journeys(lake));

      assertThat(plan).contains("Bucketed: true").doesNotContain("Exchange");
      assertThat(plan(Journeys.sorted(lake.workspace().read(Activity.ACTIVITY), 5)))
          .as("with another number of tasks there is one: the test can fail")
          .contains("Exchange");
    }
  }

  @Test
  void foldsAMemberOnceHoweverFilesAreSplit() throws IOException {
    TestLake lake = lakeOf(50, 60);
    SharedSpark.session().conf().set("spark.sql.files.maxPartitionBytes", "512");
    SharedSpark.session().conf().set("spark.sql.files.openCostInBytes", "0");
    try {
      lake.run("journeys").mustBe(0);
    } finally {
      SharedSpark.session().conf().unset("spark.sql.files.maxPartitionBytes");
      SharedSpark.session().conf().unset("spark.sql.files.openCostInBytes");
    }

    assertThat(
            lake.rows(
                "SELECT count(*), count(DISTINCT member_id), max(spell_no) FROM membership_spell WHERE group_id = 'g'"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("50 50 1");
    assertThat(lake.number("SELECT sum(act_count) FROM member_day")).isEqualTo(3_000);
  }

  /** The planner's own setting, under which it drops the shuffle and then the bucketed scan. */
  @Test
  void aMemberInTwoTasksFailsTheRun() throws IOException {
    TestLake lake = lakeOf(50, 60);
    Map<String, String> trap =
        Map.of(
            AUTO,
            "true",
            "spark.sql.files.maxPartitionBytes",
            "512",
            "spark.sql.files.openCostInBytes",
            "0");
    trap.forEach((name, value) -> SharedSpark.session().conf().set(name, value));
    try (Lake open = open(lake)) {
      assertThatThrownBy(() -> journeys(open).collectAsList())
          .hasStackTraceContaining("came to two tasks");
    } finally {
      trap.keySet().forEach(name -> SharedSpark.session().conf().unset(name));
      SharedSpark.session().conf().set(AUTO, Session.required().get(AUTO));
    }
  }

  @Test
  void actsFromTheDataEndOnCountNowhere() throws IOException {
    TestLake lake = lakeOf(3, 6);
    lake.run("journeys", "--data-end", "2025-02-01T00:00:00Z").mustBe(0);
    assertThat(lake.number("SELECT sum(act_count) FROM member_day")).isEqualTo(6);
    assertThat(lake.number("SELECT acts_after_end FROM community")).isEqualTo(12);

    lake.run("journeys", "--data-end", "2024-01-01T00:00:00Z").mustBe(0);
    assertThat(lake.number("SELECT count(*) FROM member_day")).isZero();
    lake.run("metrics").mustBe(0);
    assertThat(lake.number("SELECT count(*) FROM community_day")).isZero();
  }

  @Test
  void onlyThePassesReadActivityAndHealthTheHoursOfPushes() { // all else reads what they wrote
    assertThat(Jobs.list().stream().filter(job -> job.reads().contains(Activity.ACTIVITY)))
        .extracting(Job::name)
        .containsExactly("conversations", "journeys", "health");
  }

  @Test
  void everySessionKeepsTheBucketsOfAScan() {
    assertThat(Session.required()).containsEntry(AUTO, "false");
  }
}
