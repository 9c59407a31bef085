package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.model.Failure;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page is there exactly as long as its run is published. */
class RunPageTest {
  @TempDir Path lake;

  private Lake open(String runId) {
    return Lake.open(lake.toString(), runId, 0, 0, () -> (SparkSession) SharedSpark.session());
  }

  private Path page(String runId) {
    return lake.resolve("report").resolve(runId).resolve("index.html");
  }

  private static Manifest described(String runId) {
    Instant at = Instant.EPOCH;
    return new RunFacts(runId, "test", at, at, Map.of(), Map.of(), Map.of(), Map.of()).manifest();
  }

  private void publish(String runId) {
    try (Lake open = open(runId)) {
      open.page().put("<p>" + runId);
      open.commit(described(runId));
    }
  }

  @Test
  void itIsSeenWhenItsRunIsPublishedAndNotBefore() throws IOException {
    try (Lake open = open("r1")) {
      assertThat(open.page().path()).isEmpty();
      open.page().put("<p>hello");
      assertThat(page("r1")).doesNotExist();

      open.commit(described("r1"));

      assertThat(open.page().path()).isEqualTo("report/r1/index.html");
    }
    assertThat(Files.readString(page("r1"))).isEqualTo("<p>hello");
  }

  @Test
  void aRunThatCannotBePublishedLeavesNone() throws IOException {
    publish("r1");
    try (Lake open = open("r2")) {
      open.page().put("<p>hello");
      Files.createDirectories(lake.resolve("_manifest/r2.json/in the way"));

      assertThatThrownBy(() -> open.commit(described("r2"))).isInstanceOf(Failure.class);
    }
    assertThat(page("r2")).doesNotExist();
    assertThat(page("r1")).exists();
    assertThat(Files.readString(lake.resolve("_CURRENT"))).isEqualTo("r1\n");
  }

  @Test
  void thatOfAKilledRunIsGoneWhenTheNextBegins() throws IOException {
    publish("r1");
    Files.createDirectories(page("killed").getParent());
    Files.writeString(page("killed"), "<p>hello");

    try (Lake open = open("r2")) {
      assertThat(open.page().path()).isEmpty();
      assertThat(page("killed")).doesNotExist();
      assertThat(page("r1")).exists();
    }
  }

  @Test
  void itGoesWithItsRun() throws IOException {
    publish("r1");
    publish("r2");
    publish("r3");
    try (Lake open = open("gc")) {
      assertThat(open.sweep(2, true).files()).as("manifest and page of r1").isEqualTo(2);
      assertThat(page("r1")).exists();

      open.sweep(2, false);
    }
    assertThat(page("r1").getParent()).doesNotExist();
    assertThat(page("r2")).exists();
    assertThat(page("r3")).exists();
  }
}
