package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.testing.DuckDb;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults 68 and 69: runs beside runs, and readers beside runs. */
@Tag("faults")
class OverlappingRunsTest {
  private static final int SWAPS = 100;

  @TempDir Path folder;
  private TestLake lake;
  private Path one;
  private Path other;

  @BeforeEach
  void logs() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    one = TinyLog.write(folder.resolve("one.jsonl"), 0, 9);
    other = TinyLog.write(folder.resolve("other.jsonl"), 9, 18);
  }

  private Process start(Path log, String runId, String... more) throws IOException {
    List<String> line = new ArrayList<>(List.of("intake", "--lake", lake.folder().toString()));
    line.addAll(List.of("--input", log.toString(), "--run-id", runId));
    line.addAll(List.of(more));
    return ChildRun.of(Map.of("spark.master", "local[1]")).start(line.toArray(String[]::new));
  }

  private void awaitHolder(String runId) throws Exception {
    Path lock = lake.folder().resolve("_lock");
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!Files.exists(lock) || !Files.readString(lock).strip().equals(runId)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  /** The first holds the lock all the time: one comes in vain, one waits and comes after it. */
  @Test
  void aSecondRunIsRefusedOrComesAfterTheFirst() throws Exception {
    Process slow = start(one, "slow");
    awaitHolder("slow");
    Process patient = start(other, "patient", "--lock-wait-s", "120");
    TestLake.Outcome hasty = lake.run("intake", "--input", other.toString());

    assertThat(List.of(slow.waitFor(), hasty.mustBe(11).code(), patient.waitFor()))
        .containsExactly(0, 11, 0);
    TestLake inOrder = new TestLake(folder.resolve("in-order"));
    inOrder.run("intake", "--input", one.toString()).mustBe(0);
    inOrder.run("intake", "--input", other.toString()).mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(inOrder.fingerprints());
  }

  /** Whichever comes first. */
  @Test
  void ofTwoThatStartTogetherTheLakeHoldsOneWholeOrBoth() throws Exception {
    Process left = start(one, "left");
    Process right = start(other, "right");
    List<Integer> codes = List.of(left.waitFor(), right.waitFor());

    assertThat(codes).isIn(List.of(0, 11), List.of(11, 0), List.of(0, 0));
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(codes.contains(11) ? 9 : 18);
    assertThat(lake.number("SELECT sum(kept) FROM intake_ledger"))
        .isEqualTo(codes.contains(11) ? 9 : 18);
  }

  /** As where Hadoop reaches, where no lock keeps two runs apart. */
  @Test
  void aRunThatWasOvertakenPublishesNothing() throws IOException {
    lake.run("intake", "--input", one.toString(), "--run-id", "before").mustBe(0);
    try (Lake late = open("late")) {
      Path manifest = lake.folder().resolve("_manifest/before.json");
      Files.writeString(
          lake.folder().resolve("_manifest/quick.json"),
          Files.readString(manifest).replace("\"before\"", "\"quick\""));
      Files.writeString(lake.folder().resolve("_CURRENT"), "quick\n");

      assertThatThrownBy(() -> late.commit(nothingOf("late")))
          .isInstanceOfSatisfying(
              Failure.class, e -> assertThat(e.exit()).isEqualTo(Failure.Exit.LOCK_HELD))
          .hasMessageContaining("quick");
    }
    assertThat(Files.readString(lake.folder().resolve("_CURRENT"))).isEqualTo("quick\n");
  }

  /** A reader takes the views as they are at some instant, and reads all it wants through them. */
  @Test
  void aReaderSeesOneVersionWholeHoweverOftenTheyAreSwapped() throws Exception {
    publish(0);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int version = 1; version <= SWAPS; version++) {
                publish(version);
              }
            });

    int seen = 0;
    String latest = "";
    while (!writer.isDone()) {
      String version = versionSeen();
      seen += version.equals(latest) ? 0 : 1;
      latest = version;
    }
    writer.get();

    assertThat(versionSeen()).isEqualTo("v" + SWAPS);
    assertThat(seen).as("versions seen while they were swapped").isGreaterThan(5);
  }

  /** Publishes two tables, whose rows all bear the version. */
  private void publish(int version) {
    try (Lake open = open("v" + version)) {
      Workspace workspace = open.workspace();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        rows.add(
            RowFactory.create(
                "town", "v" + version, "m" + i, "member", Instant.EPOCH, true, true, null, null));
      }
      workspace.put(
          MemberSnapshot.MEMBER_SNAPSHOT,
          workspace.session().createDataFrame(rows, MemberSnapshot.MEMBER_SNAPSHOT.schema()));
      RunFacts facts = facts("v" + version);
      workspace.append(
          org.digitalresidents.model.Run.RUN,
          workspace
              .session()
              .createDataFrame(List.of(facts.row()), org.digitalresidents.model.Run.RUN.schema()));
      open.commit(facts.manifest());
    }
  }

  private String versionSeen() {
    try (DuckDb duck = lake.duck()) {
      String version = duck.rows("SELECT arg_max(run_id, run_id[2:]::INT) FROM run").get(0);
      long runs = Long.parseLong(duck.rows("SELECT count(*) FROM run").get(0));
      assertThat(version).isEqualTo("v" + (runs - 1));
      assertThat(duck.rows("SELECT group_id FROM member_snapshot"))
          .containsExactly(version, version, version);
      return version;
    }
  }

  private Lake open(String runId) {
    return Lake.open(
        lake.folder().toString(), runId, 0, 0, () -> (SparkSession) SharedSpark.session());
  }

  private static RunFacts facts(String runId) {
    Instant at = Instant.EPOCH;
    return new RunFacts(runId, "test", at, at, Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static Manifest nothingOf(String runId) {
    return facts(runId).manifest();
  }
}
