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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same lines give the same rows, however they are cut, ordered, delivered or computed: two runs
 * that share nothing but the lines, so that whatever a row may depend on differs between them.
 */
class SameRowsTest {
  @TempDir Path folder;
  private List<String> lines;

  @BeforeEach
  void simulate() throws IOException {
    Path world = folder.resolve("world");
    Simulator.write(World.standard(7, 1_500), world, false, 1);
    try (var files = Files.list(world)) {
      lines =
          Files.readAllLines(
              files.filter(f -> f.toString().endsWith(".jsonl")).findFirst().orElseThrow());
    }
    assertThat(lines).hasSizeGreaterThan(1_000);
  }

  @Test
  void theWayOneRunsDoesNotMatter() throws Exception {
    TestLake one = shuffledInThreeBucketsAndManyPartitionsOnAHostElsewhere();
    TestLake other = importedTwiceAndInOverlappingHalvesOnOneCoreInAProcessOfItsOwn();

    assertThat(other.fingerprints()).isEqualTo(one.fingerprints()).hasSizeGreaterThan(10);
    assertThat(other.number("SELECT sum(duplicates) FROM intake_ledger"))
        .isGreaterThan(lines.size() / 4);
  }

  /** Interpreted, on two cores, in partitions which Spark may join, as on a cluster. */
  private TestLake shuffledInThreeBucketsAndManyPartitionsOnAHostElsewhere() throws IOException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(1));
    Path input = Files.write(folder.resolve("shuffled.jsonl"), shuffled);
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      TestLake lake = new TestLake(folder.resolve("one"));
      inManyPartitions(() -> run(lake, "all", input, "--buckets", "3"));
      return lake;
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

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

  /** Compiled, and in as many partitions as are asked for. */
  private TestLake importedTwiceAndInOverlappingHalvesOnOneCoreInAProcessOfItsOwn()
      throws Exception {
    TestLake lake = new TestLake(folder.resolve("other"));
    Path first = Files.write(folder.resolve("first.jsonl"), lines.subList(0, lines.size() * 2 / 3));
    Path second =
        Files.write(folder.resolve("second.jsonl"), lines.subList(lines.size() / 3, lines.size()));
    run(lake, "intake", second);
    run(lake, "intake", second);

    Map<String, String> elsewhere =
        Map.of(
            "spark.master", "local[1]",
            "spark.sql.shuffle.partitions", "7",
            "spark.sql.adaptive.enabled", "false",
            "user.timezone", "Asia/Kolkata");
    int code =
        ChildRun.of(elsewhere)
            .start("all", "--lake", lake.folder().toString(), "--input", first.toString())
            .waitFor();

    assertThat(code).isZero();
    return lake;
  }

  private static void run(TestLake lake, String job, Path input, String... more) {
    List<String> args = new ArrayList<>(List.of("--input", input.toString()));
    args.addAll(List.of(more));
    lake.run(job, args.toArray(String[]::new)).mustBe(0);
  }
}
