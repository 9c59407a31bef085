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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run killed while it writes leaves what was published before, and the next run is as if it had
 * never been.
 */
class KilledRunTest {
  @TempDir Path folder;

  @Test
  void killedWhileATableIsBeingWritten() throws Exception {
    Path first = simulated("first", 11);
    Path second = simulated("second", 12);
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", first.toString(), "--run-id", "before").mustBe(0);
    Map<String, String> published = lake.fingerprints();

    Process killed =
        ChildRun.of(Map.of("spark.master", "local[1]"))
            .start(
                "all",
                "--lake",
                lake.folder().toString(),
                "--input",
                second.toString(),
                "--run-id",
                "killed");
    Path writing = lake.folder().resolve("activity/killed");
    await(() -> Files.exists(writing) && !isEmpty(writing), killed);
    killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);

    assertThat(Files.readString(lake.folder().resolve("_CURRENT")).strip()).isEqualTo("before");
    assertThat(lake.fingerprints()).as("the old version stays readable").isEqualTo(published);

    lake.run("intake", "--input", second.toString(), "--run-id", "killed")
        .mustBe(0); // as a scheduler does: the same id again

    TestLake clean = new TestLake(folder.resolve("clean"));
    clean.run("intake", "--input", first.toString()).mustBe(0);
    clean.run("intake", "--input", second.toString()).mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(clean.fingerprints());
    lake.run("gc", "--keep", "1").mustBe(0);
    assertThat(lake.fingerprints()).isEqualTo(clean.fingerprints());
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
