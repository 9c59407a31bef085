package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors in processes of their own, and what becomes of the rows when those die. */
@Tag("cluster")
class ClusterTest {
  private static final Path SAMPLE = Path.of("data-sample").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void whatIsSubmittedToAClusterGivesTheRowsOfOneProcess() throws Exception {
    TestLake here = new TestLake(folder.resolve("here"));
    TestLake there = new TestLake(folder.resolve("there"));
    here.run("all", "--input", SAMPLE.toString(), "--buckets", "16").mustBe(0);

    int code = submit("all", "--input", SAMPLE.toString(), "--lake", there.folder().toString());

    assertThat(code).isZero();
    assertThat(there.fingerprints()).isEqualTo(here.fingerprints());
    assertThat(there.rows("SELECT verdict FROM role_quality")).containsExactly("distinct");
    assertThat(submit("gc", "--lake", folder.resolve("nothing").toString())).isEqualTo(12);
  }

  private static int submit(String... args) throws IOException, InterruptedException {
    Files.deleteIfExists(
        Path.of("target/jar.made-of")); // Maven made the jar since: not to be again
    List<String> command = new ArrayList<>(List.of("bash", "jobs/cluster-demo.sh"));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /**
   * Faults 74 and 75: one dies writing what it shuffled, so the other misses what it held; then
   * each of both dies.
   */
  @Test
  void executorsThatDieChangeNoRow() throws Exception {
    TestLake calm = new TestLake(folder.resolve("calm"));
    calm.run("intake", "--input", SAMPLE.toString()).mustBe(0);
    calm.run("journeys").mustBe(0);
    TestLake lake = new TestLake(folder.resolve("lake"));

    runWith(
        "create activity/.* 1 HALT", "intake", "--lake", store(lake), "--input", SAMPLE.toString());
    runWith("create member_day/.* 2 HALT", "journeys", "--lake", store(lake));

    assertThat(lake.fingerprints()).isEqualTo(calm.fingerprints());
    assertThat(lake.number("SELECT count(*) FROM activity")).isGreaterThan(10_000);
  }

  private static String store(TestLake lake) {
    return "faulty://" + lake.folder();
  }

  private void runWith(String deaths, String... args) throws Exception {
    Path marks = folder.resolve("deaths-of-" + args[0]);
    Path printed = folder.resolve("printed");

    int code =
        ChildRun.onCluster(folder.resolve("spark"))
            .with(FaultyFiles.settings(marks, FaultyFiles.Kind.ONE_STEP, deaths))
            .start(printed, args)
            .waitFor();

    assertThat(code).as(Files.readString(printed)).isZero();
    assertThat(deaths).contains(" " + FaultyFiles.happened(marks) + " HALT");
  }
}
