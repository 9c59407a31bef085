package org.digitalresidents.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.model.Activity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile input, as far as only a whole run shows what becomes of it. */
class FaultsTest {
  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void newLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private TestLake.Outcome intake(Path input, String... more) {
    return lake.run(
        "intake",
        Stream.concat(Stream.of("--input", input.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static String act(String id, String text) {
    return "{\"event_id\":\"%s\",\"ts\":\"2025-01-01T10:00:00Z\",\"etype\":\"message\",\"actor_id\":\"ann\",\"text\":\"%s\"}\n"
        .formatted(id, text);
  }

  private static String plain(String row) {
    return row.replaceAll("\\s*\\|\\s*", " ");
  }

  /** Faults 18, 19, 23, 24, 25, 28. */
  @Test
  void aFolderOfOddFilesIsReadAsFarAsItCanBeAndTheRestIsSaid() throws IOException {
    Path first = write("in/deep/er/a.jsonl", act("a", "hi"));
    write("in/chat[1] {x} %20:😀.jsonl", act("b", "hi"));
    write("in/_aside.jsonl", act("c", "hi"));
    Path cut = write("in/cut.jsonl", act("d", "hi") + act("e", "cut off").substring(0, 40));
    byte[] packed = MemoryFiles.gzip(noise());
    write("in/damaged.gz", Arrays.copyOf(packed, packed.length / 2));
    Files.createLink(folder.resolve("in/hard.jsonl"), first);
    Files.createSymbolicLink(folder.resolve("in/linked.jsonl"), first);
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));
    Files.setLastModifiedTime(cut, FileTime.from(Instant.parse("2025-12-31T23:59:30Z")));

    TestLake.Outcome failed = intake(folder.resolve("in")).mustBe(12);
    assertThat(failed.err()).contains("damaged.gz", "Fetch it again");
    assertThat(lake.folder().resolve("_CURRENT")).doesNotExist();

    TestLake.Outcome outcome = intake(folder.resolve("in"), "--skip-bad-files", "true").mustBe(0);

    assertThat(outcome.err())
        .contains("Left out: damaged.gz")
        .contains("within a minute and their last line does not end: cut.jsonl.")
        .contains("linked.jsonl is the same file as deep/er/a.jsonl: it is read once")
        .contains("loop is a link to a folder")
        .contains("Already imported, by their content: 1 of 5 files")
        .contains("Skipped, of no format that is read: _aside.jsonl")
        .contains("Found log: 5 files");
    assertThat(lake.rows("SELECT event_id FROM activity ORDER BY ALL"))
        .containsExactly("a", "b", "d");
    assertThat(lake.rows("SELECT source, line_no, reason FROM rejected_line ORDER BY ALL"))
        .map(FaultsTest::plain)
        .containsExactly("cut.jsonl 2 json_syntax", "damaged.gz 0 file_refused");
    assertThat(lake.rows("SELECT source, records, kept, rejected FROM intake_ledger ORDER BY ALL"))
        .map(FaultsTest::plain)
        .contains("cut.jsonl 2 1 1", "chat[1] {x} %20:😀.jsonl 1 1 0");
  }

  /** Letters that do not pack, so that half of the packed bytes are half of the file. */
  private static byte[] noise() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(19);
    for (int i = 0; i < 3_000; i++) {
      text.append(act("n" + i, Long.toString(random.nextLong(), 36)));
    }
    return text.toString().getBytes(UTF_8);
  }

  /** Faults 14 and 15. */
  @Test
  void otherEncodingsAreReadWhenToldAndAskedAboutWhenNot() throws IOException {
    Path gbk =
        write("gbk/log.jsonl", MemoryFiles.gzip(act("a", "社群").getBytes(Charset.forName("GBK"))));
    Path wide = write("wide/log.jsonl", act("b", "社群").getBytes(UTF_16LE));

    assertThat(intake(wide).mustBe(12).err()).contains("log.jsonl begins with", "--encoding");
    intake(gbk, "--encoding", "GBK").mustBe(0);
    intake(wide, "--encoding", "UTF-16LE").mustBe(0);

    assertThat(lake.rows("SELECT event_id, text FROM activity ORDER BY ALL"))
        .containsExactly("a | 社群", "b | 社群");
    assertThat(intake(gbk, "--encoding", "Klingon").mustBe(2).err()).contains("--encoding");
  }

  /** Fault 22. */
  @Test
  void nothingAtAllFailsUnlessAllowedAndThenTheTablesAreEmptyAndWhole() throws IOException {
    Path nobody = Files.createDirectories(folder.resolve("nobody"));
    Path zero = write("zero.jsonl", "");
    Path header = write("header.csv", "ts,etype,actor_id\n");
    for (Path empty : List.of(nobody, zero, header)) {
      assertThat(intake(empty).mustBe(12).err()).containsAnyOf("No record in", "No file of");
    }
    assertThat(lake.folder().resolve("_CURRENT")).doesNotExist();

    for (Path empty : List.of(nobody, zero, header)) {
      intake(empty, "--allow-empty", "true").mustBe(0);
    }

    assertThat(lake.number("SELECT count(*) FROM activity")).isZero();
    assertThat(lake.rows("SELECT column_name FROM (DESCRIBE activity)"))
        .containsExactly(Activity.ACTIVITY.schema().fieldNames());
    assertThat(lake.rows("SELECT source, records FROM intake_ledger ORDER BY ALL"))
        .map(FaultsTest::plain)
        .contains("zero.jsonl 0", "header.csv 0");
  }

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "</script>",
          "<!--",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)",
          "../../x",
          "/etc/passwd",
          "con",
          "null",
          "__proto__",
          "constructor",
          "7",
          "07",
          "a\u200bb",
          "ab",
          "\u202egnp.exe",
          "x\u2028y",
          "a\u00a0b",
          "a/b=c%2F",
          "é",
          "x".repeat(10_000),
          "__HIVE_DEFAULT_PARTITION__",
          "' OR 1=1 --",
          "😀");

  /** Faults 56 to 60: what people call themselves and their groups enters as it stands. */
  @Test
  void hostileNamesComeThroughEveryTableUnchangedAndNameNoFile() throws IOException {
    StringBuilder json = new StringBuilder();
    StringBuilder csv = new StringBuilder("event_id,ts,etype,actor_id,group_id,text\n");
    for (int i = 0; i < HOSTILE.size(); i++) {
      String name = HOSTILE.get(i);
      String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
      String twin = Normalizer.normalize(quoted, Normalizer.Form.NFD);
      json.append(
          "{\"event_id\":\"e%d\",\"ts\":\"2025-01-01T10:00:00Z\",\"etype\":\"message\",\"actor_id\":\" %s\\t\",\"group_id\":\"%s\",\"text\":\"%s\"}\n"
              .formatted(i, twin, quoted, quoted));
      String cell = '"' + name.replace("\"", "\"\"") + '"';
      csv.append("e%d,2025-01-01T10:00:00Z,message,%s,%s,%s\n".formatted(i, cell, cell, cell));
    }
    json.append(
        "{\"event_id\":\"none\",\"ts\":\"2025-01-01T10:00:00Z\",\"etype\":\"message\",\"actor_id\":\" \",\"group_id\":\"\"}\n");
    write("in/log.jsonl", json.toString());
    write("in/log.csv", csv.toString());

    lake.run("intake", "--input", folder.resolve("in").toString()).mustBe(0);
    lake.run("journeys").mustBe(0);

    assertThat(lake.number("SELECT sum(duplicates) FROM intake_ledger"))
        .as("an id is one in either format")
        .isEqualTo(HOSTILE.size());
    assertThat(lake.number("SELECT count(*) FROM rejected_line")).isZero();
    String[] names = HOSTILE.toArray(String[]::new);
    assertThat(lake.rows("SELECT DISTINCT actor_id FROM activity WHERE actor_id IS NOT NULL"))
        .containsExactlyInAnyOrder(names);
    assertThat(lake.rows("SELECT text FROM activity WHERE event_id <> 'none'"))
        .containsExactlyInAnyOrder(names);
    assertThat(lake.rows("SELECT group_id FROM activity WHERE actor_id IS NULL"))
        .containsExactly("*");
    assertThat(
            lake.rows(
                "SELECT member_id FROM membership_spell WHERE group_id = '*' ORDER BY member_id"))
        .containsExactlyInAnyOrder(names);
    assertThat(lake.rows("SELECT DISTINCT group_id FROM membership_spell WHERE group_id <> '*'"))
        .containsExactlyInAnyOrder(names);
    assertThat(lake.files("activity"))
        .allMatch(
            file -> file.matches("activity/[0-9TZa-f-]+/part-2025-01-[A-Za-z0-9_-]+\\.parquet"));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .doesNotContain("x", "passwd", "con", "__HIVE_DEFAULT_PARTITION__");
    }
  }

  /**
   * Faults 10, 33, 62: with 512 MB for all of Spark, what would not fit is rejected line by line,
   * and the key stands nowhere, in the event log neither.
   */
  @Test
  void bombsAreRejectedInASmallHeapAndTheKeyIsLoggedNowhere() throws Exception {
    bomb("in/bomb.json.gz");
    write(
        "in/wide.csv",
        "ts,etype\n"
            + ",".repeat(20_000)
            + "\n2025-01-01T10:00:00Z,\""
            + "x".repeat(30 << 20)
            + "\"\n");
    String secret = "correct-horse-battery-staple-4711";
    Path key = write("key", secret);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Path events = Files.createDirectories(folder.resolve("events"));
    Path printed = folder.resolve("printed");

    int code =
        ChildRun.of(
                Map.of(
                    "spark.master", "local[2]",
                    "spark.eventLog.enabled", "true",
                    "spark.eventLog.compress", "false",
                    "spark.eventLog.dir", events.toUri().toString()))
            .withHeap("512m")
            .start(
                printed,
                "intake",
                "--lake",
                lake.folder().toString(),
                "--input",
                folder.resolve("in").toString(),
                "--pseudonym-key-file",
                key.toString())
            .waitFor();

    assertThat(code).as(Files.readString(printed)).isZero();
    assertThat(lake.rows("SELECT source, line_no, reason FROM rejected_line ORDER BY ALL"))
        .map(FaultsTest::plain)
        .containsExactly(
            "bomb.json.gz 2 line_too_long",
            "wide.csv 2 too_many_fields",
            "wide.csv 3 line_too_long");
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(2);
    assertThat(events).isNotEmptyDirectory();
    assertThat(holding(secret, events, lake.folder(), printed)).isEmpty();
    assertThat(holding("spark.app.name", events)).as("the search finds what is there").isNotEmpty();
  }

  private static List<Path> holding(String secret, Path... places) throws IOException {
    List<Path> holding = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> all = Files.walk(place)) {
        all.filter(Files::isRegularFile).filter(file -> holds(file, secret)).forEach(holding::add);
      }
    }
    return holding;
  }

  private static boolean holds(Path file, String secret) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1).contains(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of 600 MB between two good ones, in less than a megabyte. */
  private void bomb(String name) throws IOException {
    Path file = write(name, new byte[0]);
    byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
      gzip.write(act("a", "hi").getBytes(UTF_8));
      for (int i = 0; i < 600; i++) {
        gzip.write(megabyte);
      }
      gzip.write(("\n" + act("b", "hi")).getBytes(UTF_8));
    }
  }
}
