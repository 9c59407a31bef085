package org.digitalresidents.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitalresidents.table.Table;

/**
 * Removes what no kept manifest names: files of older runs, of runs that failed or were killed,
 * staging folders. Run under the lake's lock, so no file of a running run can be among them.
 */
final class Sweep {
  private Sweep() {}

  /**
   * What was (or would be) removed.
   *
   * @param kept runs whose manifests and files stay
   */
  record Swept(List<String> kept, long files, long bytes) {}

  /**
   * Sweeps.
   *
   * @param keep how many manifests to keep, counted back from the current one
   */
  static Swept sweep(
      LakeFiles files, Manifest current, int keep, boolean isDryRun, List<Manifest> all)
      throws IOException {
    List<Manifest> kept = Pointer.lineage(current, keep, all);
    Set<String> named = new HashSet<>();
    kept.forEach(
        m -> m.tables().values().forEach(t -> t.files().forEach(f -> named.add(f.path()))));
    Set<String> runs = new HashSet<>(kept.stream().map(Manifest::runId).toList());

    List<String> doomed = new ArrayList<>();
    Set<String> tables = tables(all);
    for (String table : tables) {
      collectFiles(files, table, named, doomed);
    }
    for (String run : files.list(RunPage.FOLDER)) {
      if (!runs.contains(run)) {
        files.list(RunPage.FOLDER + "/" + run).stream()
            .map(file -> RunPage.FOLDER + "/" + run + "/" + file)
            .forEach(doomed::add);
      }
    }
    for (String name : files.list(Pointer.MANIFESTS)) {
      if (!runs.contains(name.replaceFirst("\\.json$", ""))) {
        doomed.add(Pointer.MANIFESTS + "/" + name);
      }
    }
    files.list("").stream().filter(Sweep::isUnfinished).forEach(doomed::add);
    long bytes = 0;
    for (String path : doomed) {
      bytes += files.bytes(path);
      if (!isDryRun) {
        files.delete(path);
      }
    }
    if (!isDryRun) {
      files.delete(Lake.STAGING);
      Set<String> folders = new TreeSet<>(tables);
      folders.add(RunPage.FOLDER);
      removeEmptyFolders(files, folders);
    }
    return new Swept(kept.stream().map(Manifest::runId).toList(), doomed.size(), bytes);
  }

  /** What a run that was killed had not yet put in its place. */
  private static boolean isUnfinished(String name) {
    return name.equals(Lake.PROBE)
        || Stream.of(Pointer.CURRENT, Lake.TABLES_SQL, Lake.PROBE)
            .anyMatch(ours -> name.startsWith(ours + LakeFiles.UNFINISHED));
  }

  /**
   * Names of the folders that are ours: tables declared or once published. Nothing else is touched.
   */
  private static Set<String> tables(List<Manifest> all) {
    Set<String> tables = new TreeSet<>(Jobs.tables().stream().map(Table::name).toList());
    all.forEach(m -> tables.addAll(m.tables().keySet()));
    return tables;
  }

  private static void collectFiles(
      LakeFiles files, String table, Set<String> named, List<String> doomed) throws IOException {
    for (String run : files.list(table)) {
      for (String file : files.list(table + "/" + run)) {
        String path = table + "/" + run + "/" + file;
        if (!named.contains(path) && file.startsWith("part-") && file.endsWith(".parquet")) {
          doomed.add(path);
        }
      }
    }
  }

  private static void removeEmptyFolders(LakeFiles files, Set<String> tables) throws IOException {
    for (String table : tables) {
      for (String run : files.list(table)) {
        String folder = table + "/" + run;
        if (files.isFolder(folder) && files.list(folder).isEmpty()) {
          files.delete(folder);
        }
      }
    }
  }
}
