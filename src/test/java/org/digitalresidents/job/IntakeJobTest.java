package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an import, seen from the published tables. */
class IntakeJobTest {
  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void newLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Path log(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static String act(String id, String ts, String actor, String text) {
    return "{\"event_id\":\"%s\",\"ts\":\"%s\",\"etype\":\"message\",\"community_id\":\"town\",\"group_id\":\"g1\",\"actor_id\":\"%s\",\"text\":\"%s\"}"
        .formatted(id, ts, actor, text);
  }

  private static String withoutId(String ts, String text) {
    return "{\"ts\":\"%s\",\"etype\":\"message\",\"community_id\":\"town\",\"actor_id\":\"ann\",\"text\":\"%s\"}"
        .formatted(ts, text);
  }

  private TestLake.Outcome intake(Path... inputs) {
    List<String> args = new ArrayList<>();
    for (Path input : inputs) {
      args.addAll(List.of("--input", input.toString()));
    }
    return lake.run("intake", args.toArray(String[]::new));
  }

  @Test
  void everyRecordIsAccountedFor() throws IOException {
    Path log =
        log(
            "log.jsonl",
            act("a", "2025-01-01T10:00:00Z", "ann", "hi"),
            "",
            act("a", "2025-01-01T10:00:00Z", "ann", "hi"),
            "{not json",
            act("b", "2025-02-01T10:00:00Z", "ben", "yo"));

    intake(log).mustBe(0);

    assertThat(
            lake.rows(
                "SELECT source, records, kept, duplicates, rejected, ignored, blank, acts FROM intake_ledger"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("log.jsonl 5 2 1 1 0 1 2");
    assertThat(lake.rows("SELECT source, line_no, reason, raw::VARCHAR FROM rejected_line"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("log.jsonl 4 json_syntax {not json");
    assertThat(lake.rows("SELECT event_id FROM activity ORDER BY ALL")).containsExactly("a", "b");
  }

  @Test
  void theSameFileAgainIsSkippedAndChangesNothing() throws IOException {
    Path log = log("log.jsonl", act("a", "2025-01-01T10:00:00Z", "ann", "hi"));
    intake(log).mustBe(0);
    var before = lake.fingerprints();
    List<String> files = lake.files("activity");
    Path renamed = Files.copy(log, folder.resolve("renamed.jsonl"));

    TestLake.Outcome again = intake(renamed).mustBe(0);

    assertThat(again.err()).contains("Already imported, by their content: 1 of 1 files");
    assertThat(lake.fingerprints()).isEqualTo(before);
    assertThat(lake.files("activity")).isEqualTo(files);
    assertThat(lake.number("SELECT count(*) FROM intake_ledger")).isEqualTo(1);
    assertThat(lake.number("SELECT count(*) FROM run")).isEqualTo(2);
  }

  @Test
  void overlappingFilesGiveCountedDuplicatesAndNoNewRows() throws IOException {
    String a = act("a", "2025-01-01T10:00:00Z", "ann", "hi");
    String b = act("b", "2025-01-02T10:00:00Z", "ben", "yo");
    String c = act("c", "2025-01-03T10:00:00Z", "cat", "hm");
    intake(log("one.jsonl", a, b)).mustBe(0);

    intake(log("two.jsonl", b, c)).mustBe(0);

    assertThat(lake.rows("SELECT event_id FROM activity ORDER BY ALL"))
        .containsExactly("a", "b", "c");
    assertThat(lake.rows("SELECT source, kept, duplicates FROM intake_ledger ORDER BY ALL"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("one.jsonl 2 0", "two.jsonl 1 1");
  }

  @Test
  void trueRepeatsWithoutIdsAreKeptAndComeInOnce() throws IOException {
    String repeat = withoutId("2025-01-01T10:00:00Z", "again");
    intake(log("one.jsonl", repeat, repeat)).mustBe(0);

    intake(log("two.jsonl", repeat, repeat, repeat)).mustBe(0);

    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(3);
    assertThat(lake.number("SELECT count(DISTINCT event_id) FROM activity")).isEqualTo(3);
    assertThat(lake.rows("SELECT seq FROM activity ORDER BY ALL")).containsExactly("0", "1", "2");
    assertThat(lake.number("SELECT sum(duplicates) FROM intake_ledger")).isEqualTo(2);
  }

  @Test
  void overlappingFilesWithoutIdsComeInOnceTogetherOrNot() throws IOException {
    String a = withoutId("2025-01-01T10:00:00Z", "a");
    String b = withoutId("2025-01-01T10:00:01Z", "b");
    String c = withoutId("2025-01-01T10:00:02Z", "c");

    intake(log("one.jsonl", a, b), log("two.jsonl", b, c)).mustBe(0);

    assertThat(lake.rows("SELECT text FROM activity ORDER BY ALL")).containsExactly("a", "b", "c");
    assertThat(lake.number("SELECT sum(duplicates) FROM intake_ledger")).isEqualTo(1);
  }

  @Test
  void ofTwoContentsUnderOneIdTheLaterStandsAndTheOtherIsRejected() throws IOException {
    intake(
            log(
                "log.jsonl",
                act("a", "2025-01-01T10:00:00Z", "ann", "first"),
                act("a", "2025-03-01T10:00:00Z", "ben", "later, by another, in another month"),
                act("b", "2025-01-01T10:00:00Z", "ann", "x")))
        .mustBe(0);

    assertThat(lake.rows("SELECT actor_id FROM activity WHERE event_id = 'a'"))
        .containsExactly("ben");
    assertThat(lake.rows("SELECT line_no, act_no, reason FROM rejected_line"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("1 0 duplicate_event_conflict");
    assertThat(lake.rows("SELECT kept, duplicates, rejected, acts FROM intake_ledger"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("2 0 1 2");
  }

  @Test
  void aLaterVersionReplacesAnEarlierImportsAct() throws IOException {
    intake(log("one.jsonl", act("a", "2025-01-01T10:00:00Z", "ann", "old"))).mustBe(0);

    intake(log("two.jsonl", act("a", "2025-02-01T10:00:00Z", "ann", "new"))).mustBe(0);
    intake(log("three.jsonl", act("a", "2025-01-15T10:00:00Z", "ann", "between"))).mustBe(0);

    assertThat(lake.rows("SELECT text FROM activity")).containsExactly("new");
    assertThat(
            lake.rows(
                "SELECT source, act_no, raw::VARCHAR LIKE '%old%' FROM rejected_line ORDER BY ALL"))
        .as("what was replaced is kept as well")
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("activity 1 true", "three.jsonl 0 false");
    assertThat(
            lake.rows(
                "SELECT source, kept, rejected, acts, superseded_acts FROM intake_ledger ORDER BY ALL"))
        .map(row -> row.replaceAll("\\s*\\|\\s*", " "))
        .containsExactly("one.jsonl 1 0 1 0", "three.jsonl 0 1 0 0", "two.jsonl 1 0 1 1");
  }

  @Test
  void lateActsRewriteOnlyTheMonthsTheyTouch() throws IOException {
    intake(
            log(
                "one.jsonl",
                act("a", "2025-01-01T10:00:00Z", "ann", "hi"),
                act("b", "2025-02-01T10:00:00Z", "ann", "hi"),
                act("c", "2025-03-01T10:00:00Z", "ann", "hi")))
        .mustBe(0);
    List<String> before = lake.files("activity");

    intake(log("late.jsonl", act("d", "2025-02-15T10:00:00Z", "ann", "late"))).mustBe(0);

    List<String> kept = lake.files("activity").stream().filter(before::contains).toList();
    assertThat(kept).hasSize(2).allMatch(f -> f.contains("2025-01") || f.contains("2025-03"));
    assertThat(lake.rows("SELECT event_id FROM activity ORDER BY ALL"))
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void tooManyRejectsStopTheRunAndStayReadable() throws IOException {
    intake(log("good.jsonl", act("a", "2025-01-01T10:00:00Z", "ann", "hi"))).mustBe(0);
    List<String> lines = new ArrayList<>(List.of(act("b", "2025-01-01T10:00:00Z", "ann", "hi")));
    for (int i = 0; i < 10; i++) {
      lines.add("{bad " + i);
    }

    TestLake.Outcome outcome = intake(log("bad.jsonl", lines.toArray(String[]::new))).mustBe(10);

    assertThat(outcome.err()).contains("10 of 11 records are rejected", "--max-bad-ratio");
    assertThat(lake.rows("SELECT event_id FROM activity")).containsExactly("a");
    assertThat(lake.number("SELECT count(*) FROM rejected_line")).isZero();
    Path failed;
    try (var runs = Files.list(folder.resolve("lake/_failed"))) {
      failed = runs.findFirst().orElseThrow();
    }
    assertThat(new TestLake(failed).number("SELECT count(*) FROM rejected_line")).isEqualTo(10);
  }

  @Test
  void nineRejectsPassTheGate() throws IOException {
    List<String> lines = new ArrayList<>(List.of(act("b", "2025-01-01T10:00:00Z", "ann", "hi")));
    for (int i = 0; i < 9; i++) {
      lines.add("{bad " + i);
    }

    intake(log("bad.jsonl", lines.toArray(String[]::new))).mustBe(0);

    assertThat(lake.number("SELECT count(*) FROM rejected_line")).isEqualTo(9);
    String worse = log("worse.jsonl", "{bad").toString();
    assertThat(intake(Path.of(worse)).mustBe(12).err()).contains("worse.jsonl begins with '{bad");
    assertThat(lake.run("intake", "--input", worse, "--format", "log").mustBe(0).err())
        .contains("No act entered activity");
  }

  @Test
  void missingAndEmptyInputIsSaidBeforeAnythingStarts() throws IOException {
    assertThat(intake(folder.resolve("nowhere"), folder.resolve("nor here")).mustBe(12).err())
        .contains("nowhere", "nor here");
    assertThat(intake(Files.writeString(folder.resolve("empty.jsonl"), "")).mustBe(12).err())
        .contains("No record in", "--allow-empty");
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/README.md"), "nothing to import");
    assertThat(intake(folder.resolve("notes")).mustBe(12).err())
        .contains("No file of a known format");
    assertThat(lake.run("intake").mustBe(2).err()).contains("Missing --input");
    assertThat(Files.exists(lake.folder().resolve("_CURRENT"))).isFalse();
  }

  @Test
  void lineNumbersAreThoseOfTheFileAcrossSlices() throws IOException {
    StringBuilder big = new StringBuilder();
    String filler = "x".repeat(60_000);
    for (int i = 0; i < 1200; i++) {
      big.append(act("e" + i, "2025-01-01T10:00:00Z", "ann", filler)).append('\n');
    }
    big.append("{bad\n");
    Path log = Files.writeString(folder.resolve("big.jsonl"), big.toString());
    assertThat(Files.size(log)).isGreaterThan(2 * (32L << 20));

    intake(log).mustBe(0);

    assertThat(lake.rows("SELECT line_no FROM rejected_line")).containsExactly("1201");
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(1200);
  }

  @Test
  void aFileInAFolderWithAnUnderscoreIsSkippedButReadWhenNamed() throws IOException {
    Path hidden = log("_export[1] 中.jsonl", act("a", "2025-01-01T10:00:00Z", "ann", "hi"));

    intake(hidden).mustBe(0);

    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(1);
  }

  @Test
  void theCommunityIsTheSourcesUnlessGiven() throws IOException {
    Path log = log("log.jsonl", act("a", "2025-01-01T10:00:00Z", "ann", "hi"), "{bad");
    lake.run("intake", "--input", log.toString(), "--community", "village").mustBe(0);

    assertThat(lake.rows("SELECT DISTINCT community_id FROM activity")).containsExactly("village");
    lake.run("intake", "--input", log.toString()).mustBe(0);
    assertThat(lake.rows("SELECT DISTINCT community_id FROM activity ORDER BY ALL"))
        .as("the same bytes, for another community, are another import")
        .containsExactly("town", "village");
    assertThat(lake.number("SELECT count(*) FROM rejected_line")).isEqualTo(1);
    assertThat(
            lake.run("intake", "--input", log.toString(), "--community", "../../x").mustBe(2).err())
        .contains("--community: expected letters");
  }
}
