package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults 63, 64, 66 and 70: a run that is killed or stopped while it writes leaves what was
 * published before, and the next run is as if it had never been.
 */
@Tag("faults")
class KilledRunTest {
  @TempDir Path folder;
  private Path first;
  private Path second;
  private TestLake lake;
  private Map<String, String> published;

  @BeforeEach
  void publishOnce() throws IOException {
    first = simulated("first", 11);
    second = simulated("second", 12);
    lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", first.toString(), "--run-id", "before").mustBe(0);
    published = lake.fingerprints();
  }

  /** A run that overwrites what the one before published; it is writing when this returns. */
  private Process writing(Path printed) throws Exception {
    Process run =
        ChildRun.of(Map.of("spark.master", "local[1]"))
            .start(
                printed,
                "intake",
                "--lake",
                lake.folder().toString(),
                "--input",
                second.toString(),
                "--run-id",
                "killed");
    Path writing = lake.folder().resolve("activity/killed");
    await(() -> Files.exists(writing) && !isEmpty(writing), run);
    return run;
  }

  private void mustHoldWhatWasBefore() throws IOException {
    assertThat(Files.readString(lake.folder().resolve("_CURRENT")).strip()).isEqualTo("before");
    assertThat(lake.fingerprints()).as("the old version stays readable").isEqualTo(published);
  }

  @Test
  void killedWhileATableIsBeingWritten() throws Exception {
    Process killed = writing(folder.resolve("printed"));

    assertThat(killed.destroyForcibly().waitFor()).isEqualTo(137);

    mustHoldWhatWasBefore();
    assertThat(Files.readString(lake.folder().resolve("_lock")).strip())
        .as("tells who had it; holds nobody up")
        .isEqualTo("killed");
    lake.run("intake", "--input", second.toString(), "--run-id", "killed")
        .mustBe(0); // as a scheduler does: the same id again

    TestLake clean = new TestLake(folder.resolve("clean"));
    clean.run("intake", "--input", first.toString()).mustBe(0);
    clean.run("intake", "--input", second.toString()).mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(clean.fingerprints());
    lake.run("gc", "--keep", "1").mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(clean.fingerprints());
  }

  @Test
  void stoppedWhileATableIsBeingWritten() throws Exception {
    Path printed = folder.resolve("printed");
    Process stopped = writing(printed);

    stopped.destroy(); // SIGTERM

    assertThat(stopped.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(stopped.exitValue()).isEqualTo(143);
    assertThat(Files.readString(printed))
        .contains("Stopped from outside")
        .doesNotContain("unexpected", "Published run");
    mustHoldWhatWasBefore();
    lake.run("intake", "--input", second.toString(), "--run-id", "killed").mustBe(0);
  }

  private Path simulated(String name, long seed) throws IOException {
    Path out = folder.resolve(name);
    Simulator.write(World.standard(seed, 1_000), out, false, 1);
    return out;
  }

  private static boolean isEmpty(Path folder) {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  private static void await(BooleanSupplier condition, Process process)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!condition.getAsBoolean()) {
      assertThat(process.isAlive()).as("the run must still be writing").isTrue();
      assertThat(System.nanoTime()).as("no file was written in time").isLessThan(deadline);
      Thread.sleep(2);
    }
  }
}
