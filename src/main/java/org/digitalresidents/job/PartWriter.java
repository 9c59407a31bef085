package org.digitalresidents.job;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
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
  private final LakeFiles files;
  private final String folder;
  private final int partition;
  private final long attempt;
  private final Map<Table, Part> open = new HashMap<>();
  private final List<WrittenFile> written = new ArrayList<>();

  private PartWriter(LakeFiles files, String folder, int partition, long attempt) {
    this.files = files;
    this.folder = folder;
    this.partition = partition;
    this.attempt = attempt;
  }

  /**
   * Writes all rows of a pass over some input.
   *
   * @param folder pattern of the folder, in which %s stands for the table's name
   * @throws Failure (output) where a file cannot be written
   */
  static <T> Iterator<WrittenFile> write(
      LakeFiles files, String folder, Pass<T> pass, Iterator<T> input) {
    TaskContext task = TaskContext.get();
    PartWriter writer = new PartWriter(files, folder, task.partitionId(), task.taskAttemptId());
    try {
      pass.read(input, writer::write);
      writer.closeAll();
    } catch (RuntimeException e) {
      writer.abandon(e);
      throw e;
    }
    return writer.written.iterator();
  }

  /** Writes a file without rows, so that every published table can be read. */
  static WrittenFile writeEmpty(LakeFiles files, String folder, Table table) throws IOException {
    PartWriter writer = new PartWriter(files, folder, 0, 0);
    writer.open.put(table, writer.openPart(table, ""));
    writer.closeAll();
    return writer.written.get(0);
  }

  private void write(TableRow row) {
    try {
      part(row).write(row.values());
    } catch (IOException e) {
      throw Lake.cannotWrite(files, e);
    }
  }

  private Part part(TableRow row) throws IOException {
    Part part = open.get(row.table());
    if (part != null && part.takes(row.values())) {
      return part;
    }
    if (part != null) {
      close(part);
    }
    Part next = openPart(row.table(), Part.segmentOf(row));
    open.put(row.table(), next);
    return next;
  }

  private Part openPart(Table table, String segment) throws IOException {
    boolean isLaidOut = table.layout() != null;
    String name =
        isLaidOut
            ? "part-%s-t%d_%05d.parquet".formatted(segment, attempt, partition)
            : "part-%05d-t%d.parquet".formatted(partition, attempt);
    String path = folder.formatted(table.name()) + "/" + name;
    ParquetWriter<Object[]> writer =
        new Builder(files.output(path), table)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(Mode.CREATE)
            .build();
    return new Part(table, path, segment, isLaidOut ? partition : -1, writer);
  }

  private void closeAll() {
    try {
      for (Part part : open.values()) {
        close(part);
      }
    } catch (IOException e) {
      throw Lake.cannotWrite(files, e);
    }
  }

  /** Lets go of files that nobody will name. */
  private void abandon(RuntimeException cause) {
    for (Part part : open.values()) {
      try {
        part.writer.close();
      } catch (RuntimeException | IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private void close(Part part) throws IOException {
    part.writer.close();
    DataFile file =
        new DataFile(part.path, part.rows, files.bytes(part.path), part.segment, part.bucket);
    written.add(new WrittenFile(part.table.name(), file));
  }

  /** A file being written. */
  private static final class Part {
    private final Table table;
    private final String path;
    private final String segment;
    private final int bucket;
    private final ParquetWriter<Object[]> writer;
    private final int segmentColumn;
    private Instant monthStart = Instant.MIN;
    private Instant monthEnd = Instant.MAX;
    private long rows;

    Part(Table table, String path, String segment, int bucket, ParquetWriter<Object[]> writer) {
      this.table = table;
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
