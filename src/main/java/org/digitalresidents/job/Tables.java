package org.digitalresidents.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;

/**
 * The lake as one job may use it: it reads what it declares to read and writes what it declares to
 * write.
 */
public final class Tables {
  private final Lake lake;
  private final Job job;
  private final Supplier<SparkSession> session;

  Tables(Lake lake, Job job) {
    this(lake, job, () -> lake.workspace().session());
  }

  private Tables(Lake lake, Job job, Supplier<SparkSession> session) {
    this.lake = lake;
    this.job = job;
    this.session = session;
  }

  /** For a job that needs no lake; Spark is started if it makes rows. */
  static Tables none(Job job, Supplier<? extends SparkSession> session) {
    return new Tables(null, job, session::get);
  }

  /** A table as it stands. */
  public Dataset<Row> get(Table table) {
    return lake.workspace().read(readable(table));
  }

  /** Some months of a segmented table. */
  public Dataset<Row> get(Table table, Set<String> segments) {
    return lake.workspace().read(readable(table), segments);
  }

  /** A table as an earlier run published it. */
  public Dataset<Row> getOfRun(String runId, Table table) {
    return lake.readOfRun(runId, readable(table));
  }

  /** The settings a table was made with that an earlier run published, as texts. */
  public Map<String, String> settingsOfRun(String runId, Table table) {
    return lake.settingsOfRun(runId, readable(table));
  }

  /** Replaces a table. */
  public void put(Table table, Dataset<Row> rows) {
    lake.workspace().put(writable(table), rows);
  }

  /** Adds to a table. */
  public void append(Table table, Dataset<Row> rows) {
    lake.workspace().append(writable(table), rows);
  }

  /**
   * Replaces some months of a segmented table.
   *
   * @param pass of the pass that lays rows out as they are, what is to be done with each first
   */
  public void putSegments(
      Table table, Set<String> segments, Dataset<Row> rows, UnaryOperator<Pass<Row>> pass) {
    lake.workspace().putSegments(writable(table), segments, rows, pass);
  }

  /** Replaces several tables by one reading of an input. */
  public void putAll(Dataset<Row> input, Pass<Row> pass) {
    pass.tables().forEach(this::writable);
    lake.workspace().putAll(input, pass);
  }

  /** The same beside rows that stand, as {@link #stand} says; they are kept. */
  public void putBeside(String madeOf, Dataset<Row> input, Pass<Row> pass) {
    pass.tables().forEach(this::writable);
    lake.workspace().putBeside(madeOf, input, pass);
  }

  /** Whether tables hold rows that were made of the same; see {@link Pass#madeOf}. */
  public boolean stand(String madeOf, Table... tables) {
    return lake.workspace().stand(madeOf, List.of(tables));
  }

  /** Reads items, each in a task of its own, into tables that are gone when the run ends. */
  public <T> Map<Table, Dataset<Row>> stage(List<T> tasks, Pass<T> pass) {
    return lake.workspace().stage(tasks, pass);
  }

  /** Computes rows once and for this run only. */
  public Dataset<Row> stage(Table table, Dataset<Row> rows) {
    return lake.workspace().stage(table, rows);
  }

  /** Maps items in tasks, one item a task. */
  public <T, R> List<R> each(List<T> items, SerializableFunction<T, R> function) {
    return lake.workspace().each(items, function);
  }

  /** Notes a file this run was given, for the record of the run. */
  public void noteInput(String source, String fingerprint) {
    lake.noteInput(source, fingerprint);
  }

  /** A small table made on the driver. */
  public Dataset<Row> rows(Table table, List<Row> rows) {
    return rows(table.schema(), rows);
  }

  /** Rows made on the driver that are of no table. */
  Dataset<Row> rows(StructType schema, List<Row> rows) {
    return session.get().createDataFrame(rows, schema);
  }

  /** Keeps tables of a run that fails, for a person to look at; says where. */
  public String keepFailed(Map<Table, Dataset<Row>> tables) {
    return lake.keepFailed(tables);
  }

  /** Gives the run a page, which is published with its tables. */
  public void putPage(String html) {
    lake.page().put(html);
  }

  /** Rows a table holds, by its files' footers. */
  public long rowCount(Table table) {
    return lake.workspace().rowCount(readable(table));
  }

  /** Name of this run. */
  public String runId() {
    return lake.workspace().runId();
  }

  /** How many files a month of a segmented table has. */
  public int buckets() {
    return lake.workspace().buckets();
  }

  Lake lake() {
    return lake;
  }

  private Table readable(Table table) {
    if (!job.reads().contains(table) && !job.writes().contains(table)) {
      throw new IllegalStateException(
          "Job %s does not declare to read %s".formatted(job.name(), table));
    }
    return table;
  }

  private Table writable(Table table) {
    if (!job.writes().contains(table)) {
      throw new IllegalStateException(
          "Job %s does not declare to write %s".formatted(job.name(), table));
    }
    return table;
  }
}
