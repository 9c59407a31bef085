package org.digitalresidents.job;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.table.SchemaException;
import org.digitalresidents.table.Table;

/** Reads back what was written, page by page: its checksums, and what the footer says of it. */
final class ReadBack {
  /** A file of a table, and how many bytes and rows its writer reported. */
  record Item(Table table, DataFile file) implements Serializable {}

  private ReadBack() {}

  /**
   * Reads back all a run wrote, in tasks.
   *
   * @throws SchemaException naming each file and what is wrong with it
   */
  static void verify(Workspace workspace) {
    List<Item> items = new ArrayList<>();
    workspace
        .written()
        .forEach((table, of) -> of.files().forEach(file -> items.add(new Item(table, file))));
    if (items.isEmpty()) {
      return;
    }
    LakeFiles lake = workspace.files();
    List<String> faults =
        workspace.each(dealt(items, workspace.session()), some -> faults(lake, some)).stream()
            .flatMap(List::stream)
            .toList();
    if (!faults.isEmpty()) {
      throw new SchemaException("Not published: " + String.join("; ", faults));
    }
  }

  /** The items dealt out to as many tasks as run at a time. */
  private static List<List<Item>> dealt(List<Item> items, SparkSession session) {
    int tasks = Math.min(items.size(), session.sparkContext().defaultParallelism());
    List<List<Item>> dealt = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      dealt.add(new ArrayList<>());
    }
    for (int i = 0; i < items.size(); i++) {
      dealt.get(i % tasks).add(items.get(i));
    }
    return dealt;
  }

  /** What is wrong with files, naming each: their checksums, rows, columns and sizes. */
  private static List<String> faults(LakeFiles lake, List<Item> items) {
    List<String> faults = new ArrayList<>();
    items.forEach(item -> add(lake, item, faults));
    return faults;
  }

  private static void add(LakeFiles lake, Item item, List<String> faults) {
    DataFile file = item.file();
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification()
            .build();
    try (ParquetFileReader reader = ParquetFileReader.open(lake.input(file.path()), options)) {
      long rows = 0;
      for (PageReadStore group = reader.readNextRowGroup();
          group != null;
          group = reader.readNextRowGroup()) {
        rows += group.getRowCount();
        group.close();
      }
      if (rows != file.rows()) {
        faults.add(
            "%s holds %d rows, its writer reported %d".formatted(file.path(), rows, file.rows()));
      }
      if (!reader
          .getFileMetaData()
          .getSchema()
          .getFields()
          .equals(ParquetTable.messageType(item.table()).getFields())) {
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
