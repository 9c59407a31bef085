package org.digitalresidents.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.digitalresidents.job.Manifest.TableFiles;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;

/**
 * A folder of tables, written by one run at a time and published whole. Files are never changed
 * once written; a run writes new ones, reads them back, and then moves one pointer, {@code
 * _CURRENT}, to the manifest that lists them. A reader sees all tables of one run or all of
 * another.
 *
 * <p>Within a run, a job reads what the jobs before it wrote: see {@link Workspace}.
 */
final class Lake implements Closeable {
  static final String STAGING = "_staging";
  static final String PROBE = "_probe";
  static final String TABLES_SQL = "tables.sql";

  private final LakeFiles files;
  private final LakeLock lock;
  private final Manifest published;
  private final String runId;
  private final RunPage page;
  private final Workspace workspace;
  private final Map<String, String> inputs = new TreeMap<>();

  private Lake(
      LakeFiles files,
      LakeLock lock,
      Manifest published,
      String runId,
      Supplier<SparkSession> session) {
    this.files = files;
    this.lock = lock;
    this.published = published;
    this.runId = runId;
    this.page = new RunPage(files, runId);
    this.workspace = new Workspace(files, runId, published, session);
  }

  /**
   * Opens a lake for a run, taking its lock.
   *
   * @param buckets for a new lake; an old one must have been made with as many; 0 to leave it open
   * @param session made only when the first table is read or written
   * @throws Failure where it cannot be written, is held by another run, or is of another version
   */
  static Lake open(
      String dir, String runId, int buckets, long waitSeconds, Supplier<SparkSession> session) {
    LakeFiles files = LakeFiles.at(dir);
    try {
      files.createFolder("");
      LakeLock lock = LakeLock.take(files, runId, waitSeconds);
      try {
        files.replaceText(PROBE, runId);
        files.delete(PROBE);
        Manifest published = new Pointer(files).read(buckets);
        removeLeftovers(files, runId, published);
        repairTablesSql(files, published);
        return new Lake(files, lock, published, runId, session);
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
  }

  /** What a killed attempt of the same run wrote: nobody can name it, and it is in the way. */
  private static void removeLeftovers(LakeFiles files, String runId, Manifest published)
      throws IOException {
    List<String> leftovers = new ArrayList<>();
    for (String path : pathsOf(runId)) {
      if (files.exists(path)) {
        leftovers.add(path);
      }
    }
    if (!leftovers.isEmpty()) {
      new Pointer(files).refuseUsedRunId(runId, published);
    }
    leftovers.add(STAGING + "/" + runId);
    for (String leftover : leftovers) {
      files.delete(leftover);
    }
    RunPage.removeOrphans(files);
  }

  private static List<String> pathsOf(String runId) {
    return Stream.concat(
            Stream.of(Pointer.manifestPath(runId)),
            Jobs.tables().stream().map(table -> table.name() + "/" + runId))
        .toList();
  }

  /**
   * A run killed between its pointer and its views leaves them behind; they follow from the
   * manifest.
   */
  private static void repairTablesSql(LakeFiles files, Manifest published) throws IOException {
    if (published.runId().isEmpty()) {
      return;
    }
    String sql = TablesSql.of(published);
    if (!files.exists(TABLES_SQL) || !files.readText(TABLES_SQL).equals(sql)) {
      files.replaceText(TABLES_SQL, sql);
    }
  }

  /** The tables as this run sees them. */
  Workspace workspace() {
    return workspace;
  }

  /**
   * A table as an earlier run published it.
   *
   * @throws Failure where that run is not kept, or filled no such table
   */
  Dataset<Row> readOfRun(String earlier, Table table) {
    Manifest of = earlierRuns(earlier).publishing(earlier, table);
    return workspace.scan(table, Workspace.files(of.tables(), table));
  }

  /** The settings a table was made with that an earlier run published, as texts. */
  Map<String, String> settingsOfRun(String earlier, Table table) {
    return earlierRuns(earlier).settings(earlier, table);
  }

  private EarlierRuns earlierRuns(String asked) {
    try {
      return new EarlierRuns(files.root(), new Pointer(files).manifests());
    } catch (IOException e) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "Cannot read what run %s published in %s: %s.".formatted(asked, files.root(), e),
          e);
    }
  }

  /** The page to publish with the tables. */
  RunPage page() {
    return page;
  }

  LakeFiles files() {
    return files;
  }

  /** Notes a file this run was given. */
  void noteInput(String source, String fingerprint) {
    inputs.put(source, fingerprint);
  }

  /** The files this run was given, with their fingerprints. */
  Map<String, String> inputs() {
    return inputs;
  }

  /** Keeps tables of a run that is not published, for a person to look at; says where. */
  String keepFailed(Map<Table, Dataset<Row>> tables) {
    String folder = "_failed/" + runId;
    Map<String, TableFiles> failed = new TreeMap<>();
    tables.forEach(
        (table, rows) -> failed.put(table.name(), workspace.writeApart(table, rows, folder)));
    try {
      Manifest view = published.with(runId, published.buckets(), failed);
      files.replaceText(folder + "/" + TABLES_SQL, TablesSql.of(view).replace(folder + "/", ""));
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
    return files.uri(folder);
  }

  /**
   * Reads back what this run wrote, and publishes it.
   *
   * @throws SchemaException where a table is not what it declares; nothing is published then
   */
  Manifest commit(Manifest described) {
    ReadBack.verify(workspace);
    sync(workspace.written());
    TableCheck.check(workspace.written(), workspace::read);
    Manifest next =
        described.with(runId, published.buckets(), workspace.tables()).after(published.runId());
    try {
      point(next);
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
    renewTablesSql(next);
    return next;
  }

  private void sync(Map<Table, Written> written) {
    try {
      files.sync(
          written.values().stream()
              .flatMap(of -> of.files().stream())
              .map(DataFile::path)
              .toList());
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
  }

  private void renewTablesSql(Manifest next) {
    try {
      files.replaceText(TABLES_SQL, TablesSql.of(next));
    } catch (IOException e) {
      throw new Failure(
          Exit.OUTPUT,
          "Run %s is published, but %s still has the views of the run before: %s. The next run renews them."
              .formatted(runId, files.uri(TABLES_SQL), e),
          e);
    }
  }

  /** Makes a manifest the current one, with its page; from here on everybody sees this run. */
  private void point(Manifest next) throws IOException {
    try {
      page.write();
      new Pointer(files).move(next);
    } catch (IOException | Failure e) {
      page.withdraw(e);
      throw e;
    }
  }

  static Failure cannotWrite(LakeFiles files, IOException e) {
    Throwable root = e; // Parquet wraps what the disk says into what it was writing
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Failure(
        Exit.OUTPUT,
        "Cannot write to %s: %s. Give a folder you may write to with %s, or make room. What was published before is untouched."
            .formatted(files.root(), root, Settings.LAKE.flag()),
        e);
  }

  /** Removes files no kept manifest names; see {@link Sweep}. */
  Sweep.Swept sweep(int keep, boolean isDryRun) {
    if (published.runId().isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "Nothing is published in %s, so nothing is removed. Check %s."
              .formatted(files.root(), Settings.LAKE.flag()));
    }
    try {
      return Sweep.sweep(files, published, keep, isDryRun, new Pointer(files).manifests());
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
  }

  @Override
  public void close() {
    try {
      files.delete(STAGING + "/" + runId);
      if (files.list(STAGING).isEmpty()) {
        files.delete(STAGING);
      }
      lock.close();
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
  }
}
