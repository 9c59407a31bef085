package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults 72, 76 and 77: tasks that fail, and a driver without memory. */
@Tag("faults")
class FaultyTaskTest {
  @TempDir Path folder;
  private TestLake lake;
  private Path second;
  private Path printed;
  private Map<String, String> before;

  @BeforeEach
  void publishOnce() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    printed = folder.resolve("printed");
    Path first = TinyLog.write(folder.resolve("first.jsonl"), 0, 9);
    second = TinyLog.write(folder.resolve("second.jsonl"), 9, 18);
    lake.run("intake", "--input", first.toString()).mustBe(0);
    before = lake.fingerprints();
  }

  private int run(ChildRun child) throws Exception {
    return child
        .start(
            printed, "intake", "--lake", "faulty://" + lake.folder(), "--input", second.toString())
        .waitFor();
  }

  /** Each task is tried four times, as on a cluster. */
  private ChildRun withFaults(String faults) throws IOException {
    return ChildRun.of(Map.of("spark.master", "local[2,4]"))
        .with(FaultyFiles.settings(folder.resolve("marks"), FaultyFiles.Kind.ONE_STEP, faults));
  }

  private String said() throws IOException {
    return Files.readString(printed);
  }

  @Test
  void aTaskThatFailsTwiceGivesTheSameRows() throws Exception {
    int code = run(withFaults("create activity/.*_00000[.]parquet 2 BREAK"));

    assertThat(code).as(said()).isZero();
    assertThat(FaultyFiles.happened(folder.resolve("marks"))).isEqualTo(2);
    TestLake clean = new TestLake(folder.resolve("clean"));
    clean.run("intake", "--input", folder.resolve("first.jsonl").toString()).mustBe(0);
    clean.run("intake", "--input", second.toString()).mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(clean.fingerprints());
  }

  @Test
  void aTaskThatFailsFourTimesEndsTheRunWithItsCauseFirst() throws Exception {
    int code = run(withFaults("create activity/.*_00000[.]parquet 4 BREAK"));

    assertThat(code).as(said()).isEqualTo(1);
    assertThat(said())
        .containsOnlyOnce("Error (unexpected): java.lang.IllegalStateException: Broken by a test");
    assertThat(lake.fingerprints()).isEqualTo(before);
  }

  @Test
  void aFullLocalDirectoryIsNamedWithItsSetting() throws Exception {
    String scratch = folder.resolve("scratch").toString();

    int code =
        run(
            withFaults("")
                .with(
                    Map.of(
                        "spark.io.compression.codec",
                        FullScratch.class.getName(),
                        "spark.local.dir",
                        scratch)));

    assertThat(code).as(said()).isEqualTo(13);
    assertThat(said()).contains("No space left on device", scratch, "spark.local.dir");
    assertThat(lake.fingerprints()).isEqualTo(before);
  }

  /** More than this would hold is refused when it is known, before it is fetched. */
  @Test
  void resultsAreCappedBeforeTheDriverFetchesThem() throws Exception {
    int code = run(withFaults("").with(Map.of("spark.driver.maxResultSize", "1k")));

    assertThat(code).as(said()).isEqualTo(1);
    assertThat(said()).contains("Error (unexpected): ", "spark.driver.maxResultSize");
    assertThat(lake.fingerprints()).isEqualTo(before);
  }

  @Test
  void aDriverWithoutMemoryDiesAtOnceAndChangesNothing() throws Exception {
    int code =
        run(
            withFaults("")
                .with(Map.of("spark.testing.memory", "2147483648")) // else Spark refuses to start
                .withHeap("64m")
                .with("-XX:+ExitOnOutOfMemoryError"));

    assertThat(code).as(said()).isEqualTo(3);
    assertThat(lake.fingerprints()).isEqualTo(before);
    lake.run("intake", "--input", second.toString()).mustBe(0);
  }
}
