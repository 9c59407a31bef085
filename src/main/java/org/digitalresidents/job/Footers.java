package org.digitalresidents.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;

/** Reads back what was written: the footer of each file says its rows and columns. */
final class Footers {
  private Footers() {}

  /**
   * Compares each file's footer with what its writer reported and its table declares.
   *
   * @throws SchemaException naming the file and what differs
   */
  static void verify(LakeFiles lake, Map<Table, List<DataFile>> written) {
    ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    written.forEach(
        (table, files) -> {
          MessageType declared = ParquetTable.messageType(table);
          files.parallelStream().forEach(file -> verify(lake, declared, file, faults));
        });
    if (!faults.isEmpty()) {
      throw new SchemaException("Not published: " + String.join("; ", faults));
    }
  }

  private static void verify(
      LakeFiles lake, MessageType declared, DataFile file, ConcurrentLinkedQueue<String> faults) {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    try (ParquetFileReader reader = ParquetFileReader.open(lake.input(file.path()), options)) {
      if (reader.getRecordCount() != file.rows()) {
        faults.add(
            "%s holds %d rows, its writer reported %d"
                .formatted(file.path(), reader.getRecordCount(), file.rows()));
      }
      if (!reader.getFileMetaData().getSchema().getFields().equals(declared.getFields())) {
        faults.add("%s has other columns than its table declares".formatted(file.path()));
      }
      if (lake.bytes(file.path()) != file.bytes()) {
        faults.add("%s changed its size after it was written".formatted(file.path()));
      }
    } catch (IOException | RuntimeException e) {
      faults.add("%s cannot be read back: %s".formatted(file.path(), e.getMessage()));
    }
  }
}
