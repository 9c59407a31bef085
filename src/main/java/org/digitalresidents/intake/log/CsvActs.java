package org.digitalresidents.intake.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.ByteWindow;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;

/**
 * An activity log in CSV. Cells belong to columns by the header's names, in whatever order; a
 * column of another name becomes an attribute; an empty cell is an absent field. The header is no
 * record. Since a cell may hold line breaks, a file is read in one go.
 */
final class CsvActs {
  private static final char[] DELIMITERS = {',', ';', '\t'};

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
   * @throws Failure where two columns of the header have one name
   */
  void read(Slice slice, FileAccess access, char delimiter, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    ByteWindow window = new ByteWindow(Unpacked.open(slice.file(), access, 0), 0, maxBytes);
    try (CsvCells cells = new CsvCells(window, delimiter, maxBytes)) {
      window.skipBom();
      cells.next();
      List<String> header = header(cells);
      refuseTwins(slice.file(), header);
      while (cells.next()) {
        record(cells, header, sink);
      }
    }
  }

  /**
   * The delimiter of a file that is an activity log in CSV: the one that makes {@code ts} and
   * {@code etype} cells of its first line; null where none does.
   */
  static Character delimiter(byte[] start) throws IOException {
    for (char delimiter : DELIMITERS) {
      ByteWindow window = new ByteWindow(new ByteArrayInputStream(start), 0, start.length);
      try (CsvCells cells = new CsvCells(window, delimiter, start.length)) {
        window.skipBom();
        List<String> header = cells.next() ? header(cells) : List.of();
        boolean hasTime = header.contains(Activity.TS.column());
        if (hasTime && header.contains(Activity.ETYPE.column())) {
          return delimiter;
        }
      }
    }
    return null;
  }

  /** The header's names; those beyond the most fields a record may have are not held. */
  private static List<String> header(CsvCells cells) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(cells.count(), RawAct.MAX_FIELDS); i++) {
      names.add(cells.cell(i).strip());
    }
    return names;
  }

  private static void refuseTwins(InputFile file, List<String> header) {
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!seen.add(name)) {
        throw new Failure(
            Failure.Exit.CALLED_WRONGLY,
            file.name()
                + ": two columns of the header are named "
                + BadRecord.shown(name)
                + "; rename one, since cells belong to columns by name.");
      }
    }
  }

  private void record(CsvCells cells, List<String> header, RecordSink sink) {
    if (cells.isBlank()) {
      sink.blank(cells.origin());
      return;
    }
    ActDraft draft;
    try {
      draft = draft(cells, header);
    } catch (BadRecord e) {
      sink.rejected(cells.origin(), e.reason(), e.detail());
      return;
    }
    sink.kept(cells.origin(), List.of(draft), List.of());
  }

  private ActDraft draft(CsvCells cells, List<String> header) throws BadRecord {
    cells.check();
    if (cells.count() > RawAct.MAX_FIELDS) {
      throw RawAct.tooManyFields();
    }
    if (cells.count() != header.size()) {
      throw new BadRecord(
          Rejection.CSV_ARITY,
          "found " + cells.count() + " cells; the header has " + header.size());
    }
    raw.clear();
    for (int i = 0; i < cells.count(); i++) {
      cell(header.get(i), cells.cell(i));
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
