package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitalresidents.model.RfmCut.RFM_CUT;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;

class EarlierRunsTest {
  private static final Manifest SCORING = run("scoring", "scoring", "7");
  private static final Manifest LATER = run("later", "scoring", null);

  /** A run that has a table of cut points as a writer left it. */
  private static Manifest run(String runId, String writer, String bins) {
    DataFile file = new DataFile("rfm_cut/%s/part.parquet".formatted(writer), 1, 1, "", -1);
    return new Manifest(
        Manifest.LAKE_VERSION,
        runId,
        "",
        "rfm",
        "",
        2,
        bins == null ? Map.of() : Map.of("rfm-bins", bins),
        Map.of(),
        Map.of(),
        Map.of("rfm_cut", Manifest.TableFiles.of("", List.of(file))));
  }

  @Test
  void settingsAreThoseOfTheRunThatWroteTheTable() {
    EarlierRuns both = new EarlierRuns("lake", List.of(LATER, SCORING));
    assertThat(both.settings("scoring", RFM_CUT)).containsEntry("rfm-bins", "7");
    assertThat(both.settings("later", RFM_CUT)).containsEntry("rfm-bins", "7");

    // The writer's manifest is gone: what is left is the run named.
    assertThat(new EarlierRuns("lake", List.of(LATER)).settings("later", RFM_CUT)).isEmpty();
  }

  @Test
  void aRunThatIsNotKeptIsRefused() {
    assertThatThrownBy(() -> new EarlierRuns("lake", List.of()).settings("gone", RFM_CUT))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Run gone is not kept in lake.");
  }
}
