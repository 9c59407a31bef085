package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake is published whole or not at all. */
class PublishingTest {
  @TempDir Path folder;

  private Path log(String name, int from, int to) throws IOException {
    return TinyLog.write(folder.resolve(name), from, to);
  }

  private Lake open(TestLake lake, String runId) {
    return Lake.open(
        lake.folder().toString(), runId, 0, 0, () -> (SparkSession) SharedSpark.session());
  }

  @Test
  void aLakeHeldByAnotherRunIsRefused() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    Path log = log("log.jsonl", 0, 9);
    try (Lake held = open(lake, "holder")) {
      assertThat(held.workspace().runId()).isEqualTo("holder");

      TestLake.Outcome outcome = lake.run("intake", "--input", log.toString()).mustBe(11);

      assertThat(outcome.err()).contains("another run (holder)", "--lock-wait-s");
    }

    lake.run("intake", "--input", log.toString()).mustBe(0);
  }

  @Test
  void aRunWaitsForTheLockAsLongAsItIsTold() throws Exception {
    TestLake lake = new TestLake(folder.resolve("lake"));
    Path log = log("log.jsonl", 0, 9);
    Lake held = open(lake, "holder");
    Thread frees =
        new Thread(
            () -> {
              try {
                Thread.sleep(1500);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              held.close();
            });
    frees.start();

    lake.run("intake", "--input", log.toString(), "--lock-wait-s", "60").mustBe(0);

    frees.join();
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeTheWorkStarts() throws IOException {
    Path log = log("log.jsonl", 0, 9);
    Path file = Files.writeString(folder.resolve("a file"), "");

    assertThat(
            new TestLake(file.resolve("lake"))
                .run("intake", "--input", log.toString())
                .mustBe(13)
                .err())
        .contains("Cannot write to", "--lake");
    assertThat(new TestLake(file).run("intake", "--input", log.toString()).mustBe(13).err())
        .contains("Cannot write to");
  }

  @Test
  void aKilledRunsLeftoversAreNeverReadAndAreSweptAway() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", log("log.jsonl", 0, 9).toString()).mustBe(0);
    Path orphan = lake.folder().resolve("activity/killed-run/part-2025-01-t1_00000.parquet");
    Files.createDirectories(orphan.getParent());
    Files.copy(lake.folder().resolve(lake.files("activity").get(0)), orphan);

    lake.run("journeys").mustBe(0);
    assertThat(lake.number("SELECT sum(act_count) FROM member_day")).isEqualTo(9);

    lake.run("gc").mustBe(0);
    assertThat(Files.exists(orphan)).isFalse();
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(9);
  }

  @Test
  void gcTouchesNothingThatIsNotOurs() throws IOException {
    Path theirs = folder.resolve("theirs/docs/2024/thesis.txt");
    Files.createDirectories(theirs.getParent());
    Files.writeString(theirs, "years of work");
    assertThat(new TestLake(folder.resolve("theirs")).run("gc").mustBe(12).err())
        .contains("Nothing is published");

    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", log("log.jsonl", 0, 9).toString()).mustBe(0);
    Path export = lake.folder().resolve("exports/2025/part-raw.parquet");
    Files.createDirectories(export.getParent());
    Files.writeString(export, "raw");
    Path database = Files.writeString(lake.folder().resolve("analysis.duckdb"), "mine");
    Path note = Files.writeString(lake.folder().resolve("activity/note.txt"), "mine");
    lake.run("gc").mustBe(0);

    assertThat(List.of(theirs, export, database, note)).allMatch(Files::exists);
  }

  @Test
  void aLakeMayLieInAFolderOfAnyName() throws IOException {
    TestLake lake = new TestLake(folder.resolve("我的 湖 #1 %20"));

    lake.run("intake", "--input", log("log.jsonl", 0, 9).toString()).mustBe(0);
    lake.run("journeys").mustBe(0);

    assertThat(lake.number("SELECT sum(act_count) FROM member_day")).isEqualTo(9);
  }

  @Test
  void valuesThatSeldomComeAgainAreSpeltOutInFiles() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", log("log.jsonl", 0, 400).toString()).mustBe(0);

    assertThat(
            lake.rows(
                """
                SELECT path_in_schema, bool_or(encodings LIKE '%%DICTIONARY%%')
                FROM parquet_metadata('%s/activity/*/*.parquet')
                WHERE path_in_schema IN ('etype', 'ts') GROUP BY ALL ORDER BY ALL"""
                    .formatted(lake.folder())))
        .as("instants of this log do come again, so that a dictionary would be made of them")
        .containsExactly("etype | true", "ts | false");
  }

  @Test
  void gcKeepsTheFilesOfTheLastThreeRuns() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    for (int run = 1; run <= 5; run++) {
      lake.run(
              "intake",
              "--run-id",
              "r" + run,
              "--input",
              log(run + ".jsonl", run, run + 2).toString())
          .mustBe(0);
    }
    assertThat(lake.run("gc", "--dry-run", "true").mustBe(0).err())
        .contains("Would remove", "r3, r4, r5");
    assertThat(Files.exists(lake.folder().resolve("_manifest/r1.json"))).isTrue();

    lake.run("gc").mustBe(0);

    try (var manifests = Files.list(lake.folder().resolve("_manifest"))) {
      assertThat(manifests.map(p -> p.getFileName().toString()).sorted())
          .containsExactly("r3.json", "r4.json", "r5.json");
    }
    assertThat(Files.exists(lake.folder().resolve("activity/r1"))).isFalse();
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(6);
    assertThat(lake.run("gc", "--run-id", "r5").mustBe(2).err()).contains("already published");
  }

  /** The files of a run may stay in use long after its manifest was swept. */
  @Test
  void theNameOfARunWhoseFilesAreInUseIsNotGivenTwice() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--run-id", "r1", "--input", log("log.jsonl", 0, 9).toString()).mustBe(0);
    lake.run("journeys", "--run-id", "r2").mustBe(0);
    lake.run("gc", "--keep", "1").mustBe(0);
    assertThat(lake.folder().resolve("_manifest/r1.json")).doesNotExist();

    assertThat(lake.run("journeys", "--run-id", "r1").mustBe(2).err())
        .contains("already published");

    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(9);
  }

  @Test
  void staleViewsAreRepairedAtTheNextStart() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", log("log.jsonl", 0, 9).toString()).mustBe(0);
    String good = Files.readString(lake.folder().resolve("tables.sql"));
    Files.writeString(lake.folder().resolve("tables.sql"), "-- half wri");

    lake.run("gc").mustBe(0);

    assertThat(Files.readString(lake.folder().resolve("tables.sql"))).isEqualTo(good);
  }

  @Test
  void anotherNumberOfBucketsOrAnotherVersionIsRefused() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run(
            "intake",
            "--run-id",
            "r1",
            "--buckets",
            "3",
            "--input",
            log("log.jsonl", 0, 9).toString())
        .mustBe(0);
    lake.run("journeys", "--buckets", "3").mustBe(0);

    assertThat(lake.run("journeys", "--buckets", "4").mustBe(14).err())
        .contains("--buckets 3, which is fixed");

    Files.writeString(lake.folder().resolve("_manifest/r9.json"), "{\"lakeVersion\": 9}");
    Files.writeString(lake.folder().resolve("_CURRENT"), "r9\n");
    assertThat(lake.run("journeys").mustBe(14).err()).contains("lake version 9");
    Files.writeString(lake.folder().resolve("_CURRENT"), "r8\n");
    assertThat(lake.run("journeys").mustBe(14).err()).contains("r8.json, which is not there");
  }

  @Test
  void tablesThatBreakTheirDeclarationAreNotPublished() {
    TestLake lake = new TestLake(folder.resolve("lake"));
    var at = Instant.EPOCH;
    var twice = RowFactory.create("town", "g", "ann", "member", at, true, true, null, null);
    var unfilled = RowFactory.create("town", "g", null, "member", at, true, true, null, null);
    try (Lake open = open(lake, "broken")) {
      Workspace workspace = open.workspace();
      workspace.put(
          MemberSnapshot.MEMBER_SNAPSHOT,
          workspace
              .session()
              .createDataFrame(
                  List.of(twice, twice, unfilled), MemberSnapshot.MEMBER_SNAPSHOT.schema()));
      assertThatThrownBy(() -> open.commit(nothingOf("broken")))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("member_snapshot: member_id is required but null in 1 rows")
          .hasMessageContaining("member_snapshot: 1 keys stand more than once");
    }
    assertThat(Files.exists(lake.folder().resolve("_CURRENT"))).isFalse();
  }

  @Test
  void aFileThatChangedAfterItWasWrittenIsNotPublished() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    try (Lake open = open(lake, "broken")) {
      Workspace workspace = open.workspace();
      workspace.put(
          MemberSnapshot.MEMBER_SNAPSHOT,
          workspace.session().createDataFrame(List.of(), MemberSnapshot.MEMBER_SNAPSHOT.schema()));
      DataFile file = workspace.written().get(MemberSnapshot.MEMBER_SNAPSHOT).files().get(0);
      Files.write(lake.folder().resolve(file.path()), new byte[] {1, 2, 3});

      assertThatThrownBy(() -> open.commit(nothingOf("broken")))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("cannot be read back");
    }
  }

  @Test
  void aPageOfWhichABitFlippedIsNotPublished() throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"));
    try (Lake open = open(lake, "broken")) {
      Workspace workspace = open.workspace();
      Row row =
          RowFactory.create("town", "g", "ann", "member", Instant.EPOCH, true, true, null, null);
      workspace.put(
          MemberSnapshot.MEMBER_SNAPSHOT,
          workspace
              .session()
              .createDataFrame(List.of(row), MemberSnapshot.MEMBER_SNAPSHOT.schema()));
      DataFile file = workspace.written().get(MemberSnapshot.MEMBER_SNAPSHOT).files().get(0);
      Path path = lake.folder().resolve(file.path());
      byte[] bytes = Files.readAllBytes(path);
      bytes[40] ^= 1; // within the first page, after its header
      Files.write(path, bytes);

      assertThatThrownBy(() -> open.commit(nothingOf("broken")))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("cannot be read back");
    }
  }

  private static Manifest nothingOf(String runId) {
    Instant at = Instant.EPOCH;
    return new RunFacts(runId, "test", at, at, Map.of(), Map.of(), Map.of(), Map.of()).manifest();
  }
}
