package org.digitalresidents.job;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.TaskContext;
import org.digitalresidents.model.Failure;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Writes the rows of one task to one file a table (and month, where the table has segments). Every
 * attempt of a task writes files of its own; only those of the attempt that reports them are
 * published, so a retried, killed or speculative attempt leaves at worst files that nobody names.
 */
final class PartWriter {
  /** A pass may fill a dozen tables at once, and each holds a row group until it is full. */
  private static final long ROW_GROUP_BYTES = 16L << 20;

  private final LakeFiles files;
  private final String folder;
  private final int partition;
  private final long attempt;
  private final boolean isChecked;
  private final Pass<?> pass;
  private final Map<String, Map<Table, Output>> outputs = new LinkedHashMap<>(); // by made of

  private PartWriter(
      LakeFiles files,
      String folder,
      int partition,
      long attempt,
      boolean isChecked,
      Pass<?> pass) {
    this.files = files;
    this.folder = folder;
    this.partition = partition;
    this.attempt = attempt;
    this.isChecked = isChecked;
    this.pass = pass;
  }

  /** What the task writes of one table: a part underway, the files before it, what was found. */
  private static final class Output {
    private final List<DataFile> files = new ArrayList<>();
    private final RowCheck check;
    private Part part;

    Output(RowCheck check) {
      this.check = check;
    }

    TaskOutput report(Table table) {
      return new TaskOutput(table.name(), files, check == null ? null : check.findings());
    }
  }

  /**
   * Writes all rows of a pass over some input.
   *
   * @param folder pattern of the folder, in which %s stands for the table's name
   * @param isChecked whether rows are held against what their tables declare
   * @throws Failure (output) where a file cannot be written
   */
  static <T> Iterator<TaskOutput> write(
      LakeFiles files, String folder, boolean isChecked, Pass<T> pass, Iterator<T> input) {
    TaskContext task = TaskContext.get();
    PartWriter writer =
        new PartWriter(files, folder, task.partitionId(), task.taskAttemptId(), isChecked, pass);
    try {
      pass.read(input, writer::write);
      writer.closeAll();
    } catch (RuntimeException e) {
      writer.abandon(e);
      throw e;
    }
    return writer.reports().iterator();
  }

  private List<TaskOutput> reports() {
    List<TaskOutput> reports = new ArrayList<>();
    outputs
        .values()
        .forEach(of -> of.forEach((table, output) -> reports.add(output.report(table))));
    return reports;
  }

  /** Writes a file without rows, so that every published table can be read. */
  static DataFile writeEmpty(LakeFiles files, String folder, Table table) throws IOException {
    PartWriter writer = new PartWriter(files, folder, 0, 0, false, new RowsOf(table));
    Output output = writer.output(table, "");
    output.part = writer.openPart(table, "");
    writer.closeAll();
    return output.files.get(0);
  }

  private Output output(Table table, String madeOf) {
    return outputs
        .computeIfAbsent(madeOf, key -> new LinkedHashMap<>())
        .computeIfAbsent(
            table, key -> new Output(isChecked ? RowCheck.of(key, pass.unit()) : null));
  }

  private void write(TableRow row) {
    String madeOf = pass.madeOf(row);
    Output output = output(row.table(), madeOf);
    try {
      part(output, row, madeOf).write(row.values());
    } catch (IOException e) {
      throw Lake.cannotWrite(files, e);
    }
    if (output.check != null) {
      output.check.see(row.values());
    }
  }

  private Part part(Output output, TableRow row, String madeOf) throws IOException {
    if (output.part != null && output.part.takes(row.values())) {
      return output.part;
    }
    close(output);
    boolean isLaidOut = row.table().layout() != null;
    output.part = openPart(row.table(), isLaidOut ? Part.segmentOf(row) : madeOf);
    return output.part;
  }

  private Part openPart(Table table, String segment) throws IOException {
    boolean isLaidOut = table.layout() != null;
    String name =
        isLaidOut
            ? "part-%s-t%d_%05d.parquet".formatted(segment, attempt, partition)
            : "part-%05d-t%d%s.parquet"
                .formatted(partition, attempt, segment.isEmpty() ? "" : "-kept");
    String path = folder.formatted(table.name()) + "/" + name;
    Builder builder =
        new Builder(files.output(path), table)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(Mode.CREATE)
            .withRowGroupSize(ROW_GROUP_BYTES);
    table.columns().stream()
        .filter(column -> column.spec().isMostlyDistinct())
        .forEach(column -> builder.withDictionaryEncoding(column.name(), false));
    return new Part(path, segment, isLaidOut ? partition : -1, builder.build(), table);
  }

  private void closeAll() {
    try {
      for (Map<Table, Output> of : outputs.values()) {
        for (Output output : of.values()) {
          close(output);
        }
      }
    } catch (IOException e) {
      throw Lake.cannotWrite(files, e);
    }
  }

  /** Lets go of files that nobody will name. */
  private void abandon(RuntimeException cause) {
    outputs.values().forEach(of -> of.values().forEach(output -> abandon(output, cause)));
  }

  private static void abandon(Output output, RuntimeException cause) {
    try {
      if (output.part != null) {
        output.part.writer.close();
      }
    } catch (RuntimeException | IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void close(Output output) throws IOException {
    Part part = output.part;
    if (part == null) {
      return;
    }
    output.part = null;
    part.writer.close();
    output.files.add(
        new DataFile(part.path, part.rows, files.bytes(part.path), part.segment, part.bucket));
  }

  /** A file being written. */
  private static final class Part {
    private final String path;
    private final String segment;
    private final int bucket;
    private final ParquetWriter<Object[]> writer;
    private final int segmentColumn;
    private Instant monthStart = Instant.MIN;
    private Instant monthEnd = Instant.MAX;
    private long rows;

    Part(String path, String segment, int bucket, ParquetWriter<Object[]> writer, Table table) {
      this.path = path;
      this.segment = segment;
      this.bucket = bucket;
      this.writer = writer;
      this.segmentColumn = segmentColumn(table);
      if (segmentColumn >= 0 && !segment.isEmpty()) {
        YearMonth month = YearMonth.parse(segment);
        monthStart = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        monthEnd = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
    }

    static int segmentColumn(Table table) {
      if (table.layout() == null) {
        return -1;
      }
      List<String> names = table.columns().stream().map(Table.ColumnSpec::name).toList();
      return names.indexOf(table.layout().segmentBy());
    }

    static String segmentOf(TableRow row) {
      int column = segmentColumn(row.table());
      return column < 0
          ? ""
          : YearMonth.from(((Instant) row.values()[column]).atOffset(ZoneOffset.UTC)).toString();
    }

    boolean takes(Object[] values) {
      if (segmentColumn < 0) {
        return true;
      }
      Instant at = (Instant) values[segmentColumn];
      return !at.isBefore(monthStart) && at.isBefore(monthEnd);
    }

    void write(Object[] values) throws IOException {
      writer.write(values);
      rows++;
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    /** One for all: a default one reads its XML files anew for every file written. */
    private static final Configuration CONFIGURATION = new Configuration(false);

    private final Table table;

    Builder(OutputFile file, Table table) {
      super(file);
      this.table = table;
      withConf(CONFIGURATION);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the parent, so it must be there
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new ParquetTable(table);
    }
  }
}
