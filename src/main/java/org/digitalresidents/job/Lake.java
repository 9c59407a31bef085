package org.digitalresidents.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.functions;
import org.digitalresidents.job.Manifest.TableFiles;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.table.Layout;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;

/**
 * A folder of tables, written by one run at a time and published whole. Files are never changed
 * once written; a run writes new ones, reads them back, and then moves one pointer, {@code
 * _CURRENT}, to the manifest that lists them. A reader sees all tables of one run or all of
 * another.
 *
 * <p>Within a run, a job reads what the jobs before it wrote.
 */
final class Lake implements Closeable {
  private static final String CURRENT = "_CURRENT";
  static final int DEFAULT_BUCKETS = 16;
  private static final String TABLES_SQL = "tables.sql";

  private final LakeFiles files;
  private final LakeLock lock;
  private final Manifest published;
  private final String runId;
  private final int buckets;
  private final Supplier<SparkSession> session;
  private final Map<String, TableFiles> working;
  private final Map<String, String> inputs = new TreeMap<>();
  private final Map<Table, List<DataFile>> written = new LinkedHashMap<>();

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
    this.buckets = published.buckets();
    this.session = session;
    this.working = new TreeMap<>(published.tables());
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
      files.replaceText("_probe", runId);
      files.delete("_probe");
      LakeLock lock = LakeLock.take(files, runId, waitSeconds);
      try {
        Manifest published = current(files, buckets == 0 ? DEFAULT_BUCKETS : buckets);
        requireSameBuckets(published, buckets, files);
        refuseUsedRunId(files, runId);
        Lake lake = new Lake(files, lock, published, runId, session);
        lake.repairTablesSql();
        return lake;
      } catch (RuntimeException | IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Failure(
          Exit.OUTPUT,
          "Cannot write to %s: %s. Give a folder you may write to with %s."
              .formatted(files.root(), e, Settings.LAKE.flag()),
          e);
    }
  }

  /** What is published in a folder now; an empty manifest where nothing is. */
  static Manifest current(LakeFiles files, int buckets) throws IOException {
    if (!files.exists(CURRENT)) {
      return Manifest.empty(buckets);
    }
    String path = manifestPath(files.readText(CURRENT).strip());
    if (!files.exists(path)) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s names %s, which is not there. Put back the name of a manifest that is."
              .formatted(files.uri(CURRENT), path));
    }
    return Manifest.fromJson(files.readText(path), files.uri(path));
  }

  private static String manifestPath(String runId) {
    return "_manifest/" + runId + ".json";
  }

  private static void requireSameBuckets(Manifest published, int buckets, LakeFiles files) {
    if (buckets != 0 && published.buckets() != buckets) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s was made with %s %d, which is fixed; given was %d. Leave the setting out or use another lake."
              .formatted(files.root(), Settings.BUCKETS.flag(), published.buckets(), buckets));
    }
  }

  private static void refuseUsedRunId(LakeFiles files, String runId) throws IOException {
    if (files.exists(manifestPath(runId))) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "Run %s is already published in %s. Leave %s out or give another."
              .formatted(runId, files.root(), Settings.RUN_ID.flag()));
    }
  }

  private void repairTablesSql() throws IOException {
    if (published.runId().isEmpty()) {
      return;
    }
    String sql = TablesSql.of(published);
    if (!files.exists(TABLES_SQL) || !files.readText(TABLES_SQL).equals(sql)) {
      files.replaceText(TABLES_SQL, sql);
    }
  }

  SparkSession session() {
    return session.get();
  }

  LakeFiles files() {
    return files;
  }

  int buckets() {
    return buckets;
  }

  String runId() {
    return runId;
  }

  long rowCount(Table table) {
    TableFiles found = working.get(table.name());
    return found == null ? 0 : found.rows();
  }

  boolean has(Table table) {
    return working.containsKey(table.name());
  }

  /** A table as it stands, this run's changes included; without rows where it was never written. */
  Dataset<Row> read(Table table) {
    TableFiles found = working.get(table.name());
    if (found == null) {
      return session().createDataFrame(List.of(), table.schema());
    }
    requireSameSchema(table, found);
    return scan(table, found.files());
  }

  /** The months of a segmented table. */
  Dataset<Row> read(Table table, Set<String> segments) {
    TableFiles found = working.get(table.name());
    List<DataFile> some =
        found == null
            ? List.of()
            : found.files().stream().filter(f -> segments.contains(f.segment())).toList();
    return some.isEmpty()
        ? session().createDataFrame(List.of(), table.schema())
        : scan(table, some);
  }

  private Dataset<Row> scan(Table table, List<DataFile> some) {
    return ManifestScan.of(session(), files, table, some, buckets);
  }

  private static void requireSameSchema(Table table, TableFiles found) {
    String declared = table.schema().toDDL();
    if (!found.schema().equals(declared)) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "Table %s in the lake has the columns [%s], this program declares [%s]. Import anew into another --lake."
              .formatted(table.name(), found.schema(), declared));
    }
  }

  /** Puts rows in place of a table's. */
  void put(Table table, Dataset<Row> rows) {
    replace(table, List.of(), rows);
  }

  /** Adds rows to a table's. */
  void append(Table table, Dataset<Row> rows) {
    TableFiles found = working.get(table.name());
    replace(table, found == null ? List.of() : found.files(), rows);
  }

  /**
   * Puts rows in place of all a segmented table holds in some months. Rows of other months must not
   * be among them.
   */
  void putSegments(Table table, Set<String> segments, Dataset<Row> rows) {
    TableFiles found = working.get(table.name());
    List<DataFile> untouched =
        found == null
            ? List.of()
            : found.files().stream()
                .filter(f -> f.rows() > 0 && !segments.contains(f.segment()))
                .toList();
    replace(table, untouched, rows);
  }

  private void replace(Table table, List<DataFile> kept, Dataset<Row> rows) {
    Dataset<Row> ready = laidOut(table, table.conform(rows));
    List<DataFile> fresh =
        new ArrayList<>(filesOf(table, write(ready, new RowsOf(table), runFolder())));
    if (fresh.isEmpty() && kept.isEmpty()) {
      fresh.add(emptyFile(table));
    }
    register(table, kept, fresh);
  }

  private Dataset<Row> laidOut(Table table, Dataset<Row> rows) {
    Layout layout = table.layout();
    if (layout == null) {
      return rows;
    }
    List<Column> order = new ArrayList<>();
    order.add(functions.date_trunc("month", functions.col(layout.segmentBy())));
    layout.sortBy().forEach(name -> order.add(functions.col(name)));
    Column[] bucketBy = layout.bucketBy().stream().map(functions::col).toArray(Column[]::new);
    return rows.repartition(buckets, bucketBy).sortWithinPartitions(order.toArray(Column[]::new));
  }

  /** Fills several tables from one reading, in place of what they hold. */
  void putAll(Dataset<Row> input, Pass<Row> pass) {
    publishable(pass, write(input, pass, runFolder()));
  }

  private void publishable(Pass<?> pass, List<WrittenFile> all) {
    for (Table table : pass.tables()) {
      List<DataFile> fresh = new ArrayList<>(filesOf(table, all));
      if (fresh.isEmpty()) {
        fresh.add(emptyFile(table));
      }
      register(table, List.of(), fresh);
    }
  }

  private DataFile emptyFile(Table table) {
    try {
      return PartWriter.writeEmpty(files, runFolder(), table).file();
    } catch (IOException e) {
      throw outputFailure(e);
    }
  }

  private void register(Table table, List<DataFile> kept, List<DataFile> fresh) {
    List<DataFile> all = new ArrayList<>(kept);
    all.addAll(fresh);
    all.sort(java.util.Comparator.comparing(DataFile::path));
    working.put(table.name(), TableFiles.of(table.schema().toDDL(), all));
    written.put(table, fresh);
  }

  /**
   * Reads items, one list a task, into tables that only this run sees and that are gone when it
   * ends.
   */
  <T> Map<Table, Dataset<Row>> stage(List<T> tasks, Pass<T> pass) {
    LakeFiles to = files;
    String folder = stagingFolder();
    List<WrittenFile> all =
        new JavaSparkContext(session().sparkContext())
            .parallelize(tasks, Math.max(1, tasks.size()))
            .mapPartitions(
                (FlatMapFunction<Iterator<T>, WrittenFile>)
                    items -> PartWriter.write(to, folder, pass, items))
            .collect();
    return staged(pass.tables(), all);
  }

  /** The rows, written down so that they are computed once; gone when the run ends. */
  Dataset<Row> stage(Table table, Dataset<Row> rows) {
    List<WrittenFile> all = write(table.conform(rows), new RowsOf(table), stagingFolder());
    return staged(List.of(table), all).get(table);
  }

  private Map<Table, Dataset<Row>> staged(List<Table> tables, List<WrittenFile> all) {
    Map<Table, Dataset<Row>> result = new LinkedHashMap<>();
    for (Table table : tables) {
      List<DataFile> some = filesOf(table, all);
      result.put(
          table,
          some.isEmpty()
              ? session().createDataFrame(List.of(), table.schema())
              : scan(table, some));
    }
    return result;
  }

  private String runFolder() {
    return "%s/" + runId;
  }

  private String stagingFolder() {
    return "_staging/" + runId + "/%s";
  }

  private List<WrittenFile> write(Dataset<Row> rows, Pass<Row> pass, String folder) {
    LakeFiles to = files;
    return rows.javaRDD()
        .mapPartitions(
            (FlatMapFunction<Iterator<Row>, WrittenFile>)
                part -> PartWriter.write(to, folder, pass, part))
        .collect();
  }

  private static List<DataFile> filesOf(Table table, List<WrittenFile> all) {
    return all.stream().filter(w -> w.table().equals(table.name())).map(WrittenFile::file).toList();
  }

  /**
   * Keeps tables of a run that is not published, for a person to look at, under {@code _failed}.
   */
  String keepFailed(Map<Table, Dataset<Row>> tables) {
    String folder = "_failed/" + runId;
    Map<String, TableFiles> failed = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          List<DataFile> some =
              new ArrayList<>(
                  filesOf(table, write(table.conform(rows), new RowsOf(table), folder + "/%s")));
          failed.put(table.name(), TableFiles.of(table.schema().toDDL(), some));
        });
    try {
      Manifest view = published.with(runId, buckets, failed);
      files.replaceText(folder + "/" + TABLES_SQL, TablesSql.of(view).replace(folder + "/", ""));
    } catch (IOException e) {
      throw outputFailure(e);
    }
    return files.uri(folder);
  }

  /** Maps items in tasks, one item a task. */
  <T, R> List<R> each(List<T> items, SerializableFunction<T, R> function) {
    return new JavaSparkContext(session().sparkContext())
        .parallelize(items, Math.max(1, items.size()))
        .map(function::apply)
        .collect();
  }

  /** Notes a file this run was given. */
  void noteInput(String source, String fingerprint) {
    inputs.put(source, fingerprint);
  }

  /** The files this run was given, with their fingerprints. */
  Map<String, String> inputs() {
    return inputs;
  }

  /** Rows of each table this run wrote. */
  Map<String, Long> rowCounts() {
    Map<String, Long> counts = new TreeMap<>();
    written.keySet().forEach(t -> counts.put(t.name(), working.get(t.name()).rows()));
    return counts;
  }

  /**
   * Reads back what this run wrote, and publishes it.
   *
   * @throws SchemaException where a table is not what it declares; nothing is published then
   */
  Manifest commit(Manifest described) {
    Footers.verify(files, written);
    Map<Table, Dataset<Row>> toCheck = new LinkedHashMap<>();
    written.forEach(
        (table, fresh) ->
            toCheck.put(table, table.layout() == null ? read(table) : scan(table, fresh)));
    TableCheck.check(toCheck);
    Manifest next = described.with(runId, buckets, new TreeMap<>(working)).after(published.runId());
    try {
      files.replaceText(manifestPath(runId), next.toJson());
      files.replaceText(CURRENT, runId + "\n");
      files.replaceText(TABLES_SQL, TablesSql.of(next));
    } catch (IOException e) {
      throw outputFailure(e);
    }
    return next;
  }

  private Failure outputFailure(IOException e) {
    return new Failure(
        Exit.OUTPUT,
        "Cannot write to %s: %s. What was published before is untouched."
            .formatted(files.root(), e),
        e);
  }

  /** Removes files no kept manifest names; see {@link Sweep}. */
  Sweep.Swept sweep(int keep, boolean isDryRun) {
    try {
      return Sweep.sweep(files, published, keep, isDryRun, manifests());
    } catch (IOException e) {
      throw outputFailure(e);
    }
  }

  private List<Manifest> manifests() throws IOException {
    List<Manifest> all = new ArrayList<>();
    for (String name : new TreeSet<>(files.list("_manifest"))) {
      if (name.endsWith(".json")) {
        String path = "_manifest/" + name;
        all.add(Manifest.fromJson(files.readText(path), files.uri(path)));
      }
    }
    return all;
  }

  @Override
  public void close() {
    try {
      files.delete("_staging/" + runId);
      if (files.list("_staging").isEmpty()) {
        files.delete("_staging");
      }
      lock.close();
    } catch (IOException e) {
      throw outputFailure(e);
    }
  }
}
