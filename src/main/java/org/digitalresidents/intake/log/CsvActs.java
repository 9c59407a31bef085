package org.digitalresidents.intake.log;

import java.io.IOException;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.model.Activity;

/**
 * An activity log in CSV. Cells belong to columns by the header's names, in whatever order; a
 * column of another name becomes an attribute; an empty cell is an absent field. The header is no
 * record. Since a cell may hold line breaks, a file is read in one go.
 */
final class CsvActs {
  private final JsonRecord json;
  private final ActFields fields;
  private final RawAct raw = new RawAct();
  private final int maxBytes;

  CsvActs(IntakeOptions options) {
    this.json = new JsonRecord(options.maxRecordBytes());
    this.fields = new ActFields(options);
    this.maxBytes = options.maxRecordBytes();
  }

  /**
   * Reads a whole file; slices after the first give nothing.
   *
   * @throws org.digitalresidents.model.Failure where two columns of the header have one name
   */
  void read(Slice slice, FileAccess access, char delimiter, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    try (CsvTable table = CsvTable.open(slice.file(), access, maxBytes, delimiter)) {
      while (table.next()) {
        record(table, sink);
      }
    }
  }

  private void record(CsvTable table, RecordSink sink) {
    if (table.isBlank()) {
      sink.blank(table.origin());
      return;
    }
    ActDraft draft;
    try {
      draft = draft(table);
    } catch (BadRecord e) {
      sink.rejected(table.origin(), e.reason(), e.detail());
      return;
    }
    sink.kept(table.origin(), List.of(draft));
  }

  private ActDraft draft(CsvTable table) throws BadRecord {
    table.check();
    raw.clear();
    for (int i = 0; i < table.header().size(); i++) {
      cell(table.header().get(i), table.cell(i));
    }
    return fields.draft(raw);
  }

  private void cell(String name, String value) throws BadRecord {
    if (value.isEmpty()) {
      return;
    }
    if (!name.equals(Activity.ATTRS.column())) {
      raw.put(name, RawAct.Kind.CELL, value);
    } else if (!value.isBlank()) {
      json.readAttrs(value, raw);
    }
  }
}
