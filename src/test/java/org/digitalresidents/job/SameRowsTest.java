package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same rows, however it is cut, ordered, delivered or computed. */
class SameRowsTest {
  @TempDir static Path world;
  private static Path log;
  private static List<String> lines;
  private static Map<String, String> expected;

  @TempDir Path folder;

  @BeforeAll
  static void runOnce() throws IOException {
    Simulator.write(World.standard(7, 1_500), world, false, 1);
    try (var files = Files.list(world)) {
      log = files.filter(f -> f.toString().endsWith(".jsonl")).findFirst().orElseThrow();
    }
    lines = Files.readAllLines(log);
    assertThat(lines).hasSizeGreaterThan(1_000);
    TestLake lake = new TestLake(world.resolve("lake"));
    lake.run("all", "--input", log.toString()).mustBe(0);
    expected = lake.fingerprints();
    assertThat(expected).hasSizeGreaterThan(10);
  }

  private void assertSame(TestLake lake) {
    assertThat(lake.fingerprints()).isEqualTo(expected);
  }

  /** Runs with many partitions, as a cluster would, which Spark may join. */
  private static void inManyPartitions(Runnable run) {
    SparkSession session = SharedSpark.session();
    String before = session.conf().get("spark.sql.shuffle.partitions");
    session.conf().set("spark.sql.shuffle.partitions", "200");
    session.conf().set("spark.sql.adaptive.enabled", true);
    try {
      run.run();
    } finally {
      session.conf().set("spark.sql.shuffle.partitions", before);
      session.conf().set("spark.sql.adaptive.enabled", false);
    }
  }

  @Test
  void withShuffledLinesInOtherBucketsAndManyPartitionsOnAHostElsewhere() throws IOException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(1));
    Path input = Files.write(folder.resolve(log.getFileName()), shuffled);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      TestLake lake = new TestLake(folder.resolve("lake"));
      inManyPartitions(
          () -> lake.run("all", "--buckets", "3", "--input", input.toString()).mustBe(0));

      assertSame(lake);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  /** The other tests here run on local[2] and in one partition. */
  @Test
  void importedTwiceAndInOverlappingHalvesOnOneCoreInAProcessOfItsOwn() throws Exception {
    TestLake lake = new TestLake(folder.resolve("lake"));
    Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, lines.size() * 2 / 3));
    Path second =
        Files.write(folder.resolve("second.jsonl"), lines.subList(lines.size() / 3, lines.size()));
    lake.run("intake", "--input", second.toString()).mustBe(0);
    lake.run("intake", "--input", second.toString()).mustBe(0);

    Map<String, String> elsewhere =
        Map.of(
            "spark.master", "local[1]",
            "spark.sql.shuffle.partitions", "7",
            "user.timezone", "Asia/Kolkata");
    int code =
        ChildRun.of(elsewhere)
            .start("all", "--lake", lake.folder().toString(), "--input", first.toString())
            .waitFor();

    assertThat(code).isZero();
    assertSame(lake);
    assertThat(lake.number("SELECT sum(duplicates) FROM intake_ledger"))
        .isGreaterThan(lines.size() / 4);
  }
}
