package org.digitalresidents.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
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
  private static final int DEFAULT_BUCKETS = 16;
  private static final String CURRENT = "_CURRENT";
  static final String MANIFESTS = "_manifest";
  private static final String TABLES_SQL = "tables.sql";

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
      files.replaceText("_probe-" + runId, runId);
      files.delete("_probe-" + runId);
      LakeLock lock = LakeLock.take(files, runId, waitSeconds);
      try {
        Manifest published = current(files, buckets);
        refuseUsedRunId(files, runId);
        removeLeftovers(files, runId);
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

  private static Manifest current(LakeFiles files, int buckets) throws IOException {
    if (!files.exists(CURRENT)) {
      return Manifest.empty(buckets == 0 ? DEFAULT_BUCKETS : buckets);
    }
    String path = manifestPath(files.readText(CURRENT).strip());
    if (!files.exists(path)) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s names %s, which is not there. Put back the name of a manifest that is."
              .formatted(files.uri(CURRENT), path));
    }
    Manifest published = Manifest.fromJson(files.readText(path), files.uri(path));
    if (buckets != 0 && published.buckets() != buckets) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s was made with %s %d, which is fixed; given was %d. Leave the setting out or use another lake."
              .formatted(files.root(), Settings.BUCKETS.flag(), published.buckets(), buckets));
    }
    return published;
  }

  private static String manifestPath(String runId) {
    return MANIFESTS + "/" + runId + ".json";
  }

  private static void refuseUsedRunId(LakeFiles files, String runId) throws IOException {
    if (files.exists(manifestPath(runId))) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "Run %s is already published in %s. Leave %s out or give another."
              .formatted(runId, files.root(), Settings.RUN_ID.flag()));
    }
  }

  /** What a killed attempt of the same run wrote: nobody can name it, and it is in the way. */
  private static void removeLeftovers(LakeFiles files, String runId) throws IOException {
    files.delete(STAGING + "/" + runId);
    for (Table table : Jobs.tables()) {
      files.delete(table.name() + "/" + runId);
    }
    RunPage.removeOrphans(files);
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
      return new EarlierRuns(files.root(), manifests());
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
    TableCheck.check(workspace.written(), workspace::read);
    Manifest next =
        described.with(runId, published.buckets(), workspace.tables()).after(published.runId());
    try {
      point(next);
      files.replaceText(TABLES_SQL, TablesSql.of(next));
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
    return next;
  }

  /** Makes a manifest the current one, with its page; from here on everybody sees this run. */
  private void point(Manifest next) throws IOException {
    try {
      page.write();
      files.replaceText(manifestPath(runId), next.toJson());
      files.replaceText(CURRENT, runId + "\n");
    } catch (IOException e) {
      page.withdraw(e);
      throw e;
    }
  }

  static Failure cannotWrite(LakeFiles files, IOException e) {
    return new Failure(
        Exit.OUTPUT,
        "Cannot write to %s: %s. Give a folder you may write to with %s, or make room. What was published before is untouched."
            .formatted(files.root(), e, Settings.LAKE.flag()),
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
      return Sweep.sweep(files, published, keep, isDryRun, manifests());
    } catch (IOException e) {
      throw cannotWrite(files, e);
    }
  }

  private List<Manifest> manifests() throws IOException {
    List<Manifest> all = new ArrayList<>();
    for (String name : files.list(MANIFESTS)) {
      if (name.endsWith(".json")) {
        String path = MANIFESTS + "/" + name;
        all.add(Manifest.fromJson(files.readText(path), files.uri(path)));
      }
    }
    return all;
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
