package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults 71 and 73: a lake on a local disk that is full or may not be written to. A small disk of
 * its own is needed, which only root may mount; what a store reached through Hadoop does is tested
 * without, in {@link FaultyStoreTest}.
 */
@Tag("faults")
class FaultyDiskTest {
  @TempDir Path folder;
  private Path disk;
  private TestLake lake;
  private Path second;

  @BeforeEach
  void mountADisk() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
        "only root may mount a small disk");
    lake = new TestLake(disk.resolve("lake"));
    Path first = TinyLog.write(folder.resolve("first.jsonl"), 0, 9);
    second = TinyLog.write(folder.resolve("second.jsonl"), 9, 18);
    lake.run("intake", "--input", first.toString()).mustBe(0);
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(Arrays.asList(command));
    try {
      return new ProcessBuilder(line).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  @Test
  void aFullDiskLeavesWhatWasPublished() throws IOException {
    Path filler = disk.resolve("filler");
    long room = disk.toFile().getUsableSpace();
    Files.write(filler, new byte[(int) room - 3 * 4_096]); // the probe fits, a table does not

    String said = lake.run("intake", "--input", second.toString()).mustBe(13).err();

    assertThat(said).contains("No space left on device", lake.folder().toString(), "--lake");
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(9);
    Files.delete(filler);
    lake.run("intake", "--input", second.toString()).mustBe(0);
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(18);
  }

  @Test
  void aDiskThatMayOnlyBeReadIsSaidToBeBeforeTheWorkStarts() throws Exception {
    assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "only root may remount");

    String said = lake.run("intake", "--input", second.toString()).mustBe(13).err();

    assertThat(said).contains("Read-only file system").doesNotContain("Imports logs");
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(9);
  }
}
