package org.digitalresidents.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
import org.digitalresidents.table.Table;

/**
 * The tables of a lake as one run sees them: what was published before, with the run's own changes
 * over it. All reading and writing of tables happens here; nothing of it is visible to others
 * before the lake publishes it.
 */
final class Workspace {
  private static final String MONTH = "month of the segment";

  private final LakeFiles files;
  private final String runId;
  private final int buckets;
  private final Supplier<SparkSession> session;
  private final Map<String, TableFiles> working;
  private final Map<Table, Written> written = new LinkedHashMap<>();

  Workspace(LakeFiles files, String runId, Manifest published, Supplier<SparkSession> session) {
    this.files = files;
    this.runId = runId;
    this.buckets = published.buckets();
    this.session = session;
    this.working = new TreeMap<>(published.tables());
  }

  SparkSession session() {
    return session.get();
  }

  LakeFiles files() {
    return files;
  }

  String runId() {
    return runId;
  }

  int buckets() {
    return buckets;
  }

  /** The files of every table, this run's changes included. */
  Map<String, TableFiles> tables() {
    return new TreeMap<>(working);
  }

  /** What this run wrote, by table. */
  Map<Table, Written> written() {
    return written;
  }

  /** Rows of each table this run wrote. */
  Map<String, Long> rowCounts() {
    Map<String, Long> counts = new TreeMap<>();
    written.keySet().forEach(t -> counts.put(t.name(), rowCount(t)));
    return counts;
  }

  long rowCount(Table table) {
    TableFiles found = working.get(table.name());
    return found == null ? 0 : found.rows();
  }

  private List<DataFile> filesOf(Table table) {
    return files(working, table);
  }

  /**
   * The files of a table among those a run published.
   *
   * @throws Failure where they have other columns than the program declares
   */
  static List<DataFile> files(Map<String, TableFiles> tables, Table table) {
    TableFiles found = tables.get(table.name());
    if (found == null) {
      return List.of();
    }
    String declared = table.schema().toDDL();
    if (!found.schema().equals(declared)) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "Table %s in the lake has the columns [%s], this program declares [%s]. Import anew into another --lake."
              .formatted(table.name(), found.schema(), declared));
    }
    return found.files();
  }

  /** A table as it stands; without rows where it was never written. */
  Dataset<Row> read(Table table) {
    return scan(table, filesOf(table));
  }

  /** The months of a segmented table. */
  Dataset<Row> read(Table table, Set<String> segments) {
    return scan(
        table, filesOf(table).stream().filter(f -> segments.contains(f.segment())).toList());
  }

  /** The rows in some files of a table; where there are none, Spark knows it and plans less. */
  Dataset<Row> scan(Table table, List<DataFile> some) {
    return some.stream().allMatch(file -> file.rows() == 0)
        ? session().createDataFrame(List.of(), table.schema())
        : ManifestScan.of(session(), files, table, some, buckets);
  }

  /** Puts rows in place of a table's. */
  void put(Table table, Dataset<Row> rows) {
    replace(table, List.of(), rows, new RowsOf(table));
  }

  /** Adds rows to a table's. */
  void append(Table table, Dataset<Row> rows) {
    replace(table, filesOf(table), rows, new RowsOf(table));
  }

  /**
   * Puts rows in place of all a segmented table holds in some months. Rows of other months must not
   * be among them.
   *
   * @param pass of the pass that writes rows as they are the one to write them with; it is told
   *     them in the table's layout
   */
  void putSegments(
      Table table, Set<String> segments, Dataset<Row> rows, UnaryOperator<Pass<Row>> pass) {
    replace(
        table,
        filesOf(table).stream()
            .filter(f -> f.rows() > 0 && !segments.contains(f.segment()))
            .toList(),
        rows,
        pass.apply(new RowsOf(table)));
  }

  private void replace(Table table, List<DataFile> kept, Dataset<Row> rows, Pass<Row> pass) {
    Dataset<Row> ready = laidOut(table, table.conform(rows));
    register(table, kept, pass, write(ready, pass, runFolder(), true));
  }

  private Dataset<Row> laidOut(Table table, Dataset<Row> rows) {
    Layout layout = table.layout();
    if (layout == null) {
      return rows;
    }
    // A column: within an order Spark computes it at every comparison.
    Column month = functions.date_trunc("month", functions.col(layout.segmentBy()));
    List<Column> order = new ArrayList<>();
    order.add(functions.col(MONTH));
    layout.sortBy().forEach(name -> order.add(functions.col(name)));
    Column[] bucketBy = layout.bucketBy().stream().map(functions::col).toArray(Column[]::new);
    return rows.repartition(buckets, bucketBy)
        .withColumn(MONTH, month)
        .sortWithinPartitions(order.toArray(Column[]::new))
        .drop(MONTH);
  }

  /** Fills several tables from one reading, in place of what they hold. */
  void putAll(Dataset<Row> input, Pass<Row> pass) {
    List<TaskOutput> all = write(input, pass, runFolder(), true);
    pass.tables().forEach(table -> register(table, List.of(), pass, all));
  }

  /** The same, beside rows that stand: those in files made of the same. */
  void putBeside(String madeOf, Dataset<Row> input, Pass<Row> pass) {
    List<TaskOutput> all = write(input, pass, runFolder(), true);
    pass.tables().forEach(table -> register(table, filesMadeOf(madeOf, table), pass, all));
  }

  /** Whether tables have rows in files made of the same; see {@link Pass#madeOf}. */
  boolean stand(String madeOf, List<Table> tables) {
    return tables.stream().noneMatch(table -> filesMadeOf(madeOf, table).isEmpty());
  }

  private List<DataFile> filesMadeOf(String madeOf, Table table) {
    TableFiles found = working.get(table.name());
    return found == null || !found.schema().equals(table.schema().toDDL())
        ? List.of()
        : found.files().stream().filter(file -> file.segment().equals(madeOf)).toList();
  }

  /** Notes the files that make up a table now; one without rows where there would be none. */
  private void register(
      Table table, List<DataFile> kept, Pass<Row> pass, List<TaskOutput> outputs) {
    List<DataFile> fresh = new ArrayList<>(select(table, outputs));
    if (fresh.isEmpty() && kept.isEmpty()) {
      fresh.add(emptyFile(table));
    }
    List<DataFile> all = new ArrayList<>(kept);
    all.addAll(fresh);
    all.sort(Comparator.comparing(DataFile::path));
    working.put(table.name(), TableFiles.of(table.schema().toDDL(), all));
    List<RowCheck.Findings> found =
        outputs.stream()
            .filter(o -> o.table().equals(table.name()))
            .map(TaskOutput::found)
            .toList();
    written.put(table, new Written(fresh, kept.isEmpty(), pass.keysStayInTask(), found));
  }

  private DataFile emptyFile(Table table) {
    try {
      return PartWriter.writeEmpty(files, runFolder(), table);
    } catch (IOException e) {
      throw Lake.cannotWrite(files, e);
    }
  }

  /**
   * Reads items, one a task, into tables that only this run sees and that are gone when it ends.
   */
  <T> Map<Table, Dataset<Row>> stage(List<T> items, Pass<T> pass) {
    LakeFiles to = files;
    String folder = stagingFolder();
    List<TaskOutput> all =
        new JavaSparkContext(session().sparkContext())
            .parallelize(items, Math.max(1, items.size()))
            .mapPartitions(
                (FlatMapFunction<Iterator<T>, TaskOutput>)
                    some -> PartWriter.write(to, folder, false, pass, some))
            .collect();
    Map<Table, Dataset<Row>> staged = new LinkedHashMap<>();
    pass.tables().forEach(table -> staged.put(table, scan(table, select(table, all))));
    return staged;
  }

  /** The rows, written down so that they are computed once; gone when the run ends. */
  Dataset<Row> stage(Table table, Dataset<Row> rows) {
    return scan(
        table,
        select(table, write(table.conform(rows), new RowsOf(table), stagingFolder(), false)));
  }

  /** Writes rows of a table that is not to be published into a folder of its own. */
  TableFiles writeApart(Table table, Dataset<Row> rows, String folder) {
    List<TaskOutput> all = write(table.conform(rows), new RowsOf(table), folder + "/%s", false);
    return TableFiles.of(table.schema().toDDL(), select(table, all));
  }

  /** Maps items in tasks, one item a task. */
  <T, R> List<R> each(List<T> items, SerializableFunction<T, R> function) {
    return new JavaSparkContext(session().sparkContext())
        .parallelize(items, Math.max(1, items.size()))
        .map(function::apply)
        .collect();
  }

  private String runFolder() {
    return "%s/" + runId;
  }

  private String stagingFolder() {
    return Lake.STAGING + "/" + runId + "/%s";
  }

  private List<TaskOutput> write(
      Dataset<Row> rows, Pass<Row> pass, String folder, boolean isChecked) {
    LakeFiles to = files;
    return rows.javaRDD()
        .mapPartitions(
            (FlatMapFunction<Iterator<Row>, TaskOutput>)
                part -> PartWriter.write(to, folder, isChecked, pass, part))
        .collect();
  }

  private static List<DataFile> select(Table table, List<TaskOutput> all) {
    return all.stream()
        .filter(output -> output.table().equals(table.name()))
        .flatMap(output -> output.files().stream())
        .toList();
  }
}
