package org.digitalresidents.intake.mapping;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Shown;

/** Records of a table whose cells may stand in quotes. A file is read in one go. */
final class MappedCsv {
  private final Shape shape;
  private final Set<String> wanted;
  private final int maxBytes;

  MappedCsv(Shape shape, Set<String> wanted, IntakeOptions options) {
    this.shape = shape;
    this.wanted = wanted;
    this.maxBytes = options.maxRecordBytes();
  }

  void read(Slice slice, FileAccess access, MappedActs acts, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    try (CsvTable table = open(slice.file(), access)) {
      requireColumns(slice.file(), table.header(), wanted);
      while (table.next()) {
        record(table, acts, sink);
      }
    }
  }

  private CsvTable open(InputFile file, FileAccess access) throws IOException {
    if (!shape.columns().isEmpty()) {
      return CsvTable.openHeaderless(file, access, maxBytes, shape.delimiter(), shape.columns());
    }
    return shape.delimiter() == Shape.UNKNOWN
        ? CsvTable.open(file, access, maxBytes, List.copyOf(wanted))
        : CsvTable.open(file, access, maxBytes, shape.delimiter());
  }

  /** Refuses a file that lacks what the mapping looks for. */
  static void requireColumns(InputFile file, List<String> header, Set<String> wanted) {
    List<String> missing = wanted.stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + " has no columns "
              + missing
              + ", which the mapping names; its columns are "
              + Shown.of(String.join(" ", header))
              + ". Correct the mapping, or its delimiter, or say under \"files\" which files it is"
              + " for.");
    }
  }

  private static void record(CsvTable table, MappedActs acts, RecordSink sink) {
    if (table.isBlank()) {
      sink.blank(table.origin());
      return;
    }
    try {
      table.check();
      Map<String, String> record = new LinkedHashMap<>();
      for (int i = 0; i < table.header().size(); i++) {
        String cell = table.cell(i);
        if (!cell.isEmpty()) {
          record.put(table.header().get(i), cell);
        }
      }
      acts.read(table.origin(), record);
    } catch (BadRecord e) {
      sink.rejected(table.origin(), e.reason(), e.detail());
    }
  }
}
