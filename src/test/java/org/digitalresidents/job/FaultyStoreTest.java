package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.job.FaultyFiles.Kind.DELETES_FIRST;
import static org.digitalresidents.job.FaultyFiles.Kind.OBJECTS;
import static org.digitalresidents.job.FaultyFiles.Kind.ONE_STEP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Faults 71, 73 and 78: a lake in a store reached through Hadoop that does not do what it is told.
 */
@Tag("faults")
class FaultyStoreTest {
  @TempDir Path folder;
  private TestLake lake;
  private Path first;
  private Path second;

  @BeforeEach
  void logs() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    first = TinyLog.write(folder.resolve("first.jsonl"), 0, 9);
    second = TinyLog.write(folder.resolve("second.jsonl"), 9, 18);
  }

  private TestLake.Outcome intake(Path log, FaultyFiles.Kind kind, String faults)
      throws IOException {
    Configuration driver = SparkHadoopUtil.get().conf();
    Configuration spark = SharedSpark.session().sparkContext().hadoopConfiguration();
    FaultyFiles.settings(folder.resolve("marks"), kind, faults)
        .forEach(
            (setting, value) -> {
              String name = setting.substring(FaultyFiles.SPARKS.length());
              driver.set(name, value);
              spark.set(name, value);
            });
    return TestLake.command(
        "intake",
        "--buckets",
        "2",
        "--lake",
        "faulty://" + lake.folder(),
        "--input",
        log.toString());
  }

  private void mustHaveHappened(int times) throws IOException {
    assertThat(FaultyFiles.happened(folder.resolve("marks"))).as("faults").isEqualTo(times);
  }

  @Test
  void aFullStoreIsSaidToBeFullWhateverWasBeingWritten() throws IOException {
    assertThat(intake(first, ONE_STEP, "create activity/.* 1 FULL").mustBe(13).err())
        .contains("No space left on device");
  }

  private void mustHold(int acts) {
    assertThat(lake.number("SELECT count(*) FROM activity")).isEqualTo(acts);
    assertThat(lake.number("SELECT sum(kept) FROM intake_ledger")).isEqualTo(acts);
  }

  @ParameterizedTest
  @CsvSource({
    "ONE_STEP,      rename _manifest/.* 1 THROW",
    "ONE_STEP,      rename _CURRENT 1 THROW",
    "ONE_STEP,      rename _CURRENT 1 FALSE",
    "OBJECTS,       create _manifest/.* 1 THROW",
    "OBJECTS,       create _CURRENT 1 THROW",
    "OBJECTS,       create _CURRENT 1 FULL",
    "ONE_STEP,      create activity/.* 1 THROW",
    "ONE_STEP,      create activity/.* 1 FULL"
  })
  void whatCannotBeWrittenIsNotPublishedAndCanBeAgain(FaultyFiles.Kind kind, String fault)
      throws IOException {
    intake(first, kind, "").mustBe(0);

    TestLake.Outcome outcome = intake(second, kind, fault).mustBe(13);

    mustHaveHappened(1);
    assertThat(outcome.err()).contains("Cannot write to faulty:", "--lake", "make room");
    mustHold(9);
    intake(second, kind, fault).mustBe(0);
    mustHold(18);
  }

  @ParameterizedTest
  @CsvSource({"rename _CURRENT 1 LIE", "rename _CURRENT 1 SLOW", "rename .* 9 SLOW"})
  void whatWasDoneLateOrDeniedIsDone(String fault) throws IOException {
    intake(first, ONE_STEP, "").mustBe(0);

    intake(second, ONE_STEP, fault).mustBe(0);

    mustHold(18);
  }

  @Test
  void viewsThatCannotBeWrittenAreSaidToBeOldAndRenewedNextTime() throws IOException {
    intake(first, ONE_STEP, "").mustBe(0);

    assertThat(intake(second, ONE_STEP, "rename tables.sql 1 THROW").mustBe(13).err())
        .contains("is published", "tables.sql");
    mustHold(9);

    TestLake.command("gc", "--lake", "faulty://" + lake.folder()).mustBe(0);
    mustHold(18);
  }

  @Test
  void aStoreThatDeletesBeforeItRenamesMayLoseThePointerButNotTheLake() throws IOException {
    intake(first, DELETES_FIRST, "").mustBe(0);
    intake(second, DELETES_FIRST, "rename _CURRENT 1 THROW").mustBe(13);
    assertThat(lake.folder().resolve("_CURRENT")).doesNotExist();

    String said = intake(second, DELETES_FIRST, "").mustBe(14).err();

    assertThat(said).contains("_CURRENT is gone");
    String known = said.replaceFirst("(?s).*manifests of \\[([^,\\]]+).*", "$1");
    Files.writeString(lake.folder().resolve("_CURRENT"), known);
    intake(second, DELETES_FIRST, "").mustBe(0);
    mustHold(18);
  }

  @ParameterizedTest
  @CsvSource({
    "mkdirs lake 9 FALSE",
    "mkdirs lake 9 THROW",
    "create _probe.* 9 THROW",
    "create _probe.* 9 FULL"
  })
  void whatMayNotBeWrittenIsSaidBeforeTheWorkStarts(String fault) throws IOException {
    String said = intake(first, OBJECTS, fault).mustBe(13).err();

    assertThat(said).contains("Cannot write to faulty:").doesNotContain("Imports logs");
    assertThat(lake.folder().resolve("activity")).doesNotExist();
  }
}
