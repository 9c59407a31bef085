package org.digitalresidents.intake.sheet;

import java.io.IOException;
import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;

/** Reads a table line by line. Since a cell may hold line breaks, a file is read in one go. */
record SheetReader(List<String> required, SheetLines.Opening opening, IntakeOptions options)
    implements RecordReader {
  @Override
  public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    int maxBytes = options.maxRecordBytes();
    try (CsvTable table = CsvTable.open(slice.file(), access, maxBytes, required)) {
      SheetLines lines = opening.open(slice.file(), table.header(), options, sink);
      while (table.next()) {
        line(table, lines, sink);
      }
    }
  }

  private static void line(CsvTable table, SheetLines lines, RecordSink sink) {
    if (table.isBlank()) {
      sink.blank(table.origin());
      return;
    }
    try {
      table.check();
      lines.read(table);
    } catch (BadRecord e) {
      sink.rejected(table.origin(), e.reason(), e.detail());
    }
  }
}
