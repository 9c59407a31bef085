package org.digitalresidents.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.table.Table;

/**
 * The runs a lake keeps.
 *
 * @param root where the lake is, for messages
 */
record EarlierRuns(String root, List<Manifest> manifests) {
  /**
   * A run that has a table.
   *
   * @throws Failure where it is not kept, or filled no such table
   */
  Manifest publishing(String runId, Table table) {
    Manifest run = find(runId).orElseThrow(() -> noSuchRun(runId, "is not kept"));
    if (!run.tables().containsKey(table.name())) {
      throw noSuchRun(runId, "has no table " + table.name());
    }
    return run;
  }

  /**
   * The settings of the run that wrote a table as a run has it: that run, or where it left the
   * table as it was and the writer is kept, the writer.
   */
  Map<String, String> settings(String runId, Table table) {
    Manifest run = publishing(runId, table);
    return run.tables().get(table.name()).files().stream()
        .map(DataFile::run)
        .flatMap(writer -> find(writer).stream())
        .findFirst()
        .orElse(run)
        .settings();
  }

  private Optional<Manifest> find(String runId) {
    return manifests.stream().filter(manifest -> manifest.runId().equals(runId)).findFirst();
  }

  private Failure noSuchRun(String runId, String lack) {
    return new Failure(
        Exit.CALLED_WRONGLY,
        "Run %s %s in %s. The runs are named in its folder %s."
            .formatted(runId, lack, root, Pointer.MANIFESTS));
  }
}
