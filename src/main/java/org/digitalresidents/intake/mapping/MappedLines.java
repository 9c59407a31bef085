package org.digitalresidents.intake.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Lines;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Rejection;

/**
 * Records of a table of lines, whose cells never stand in quotes, so that slices may be read by
 * themselves. A line that begins like a comment is ignored as {@code comment}.
 */
final class MappedLines {
  private final Shape shape;
  private final Set<String> wanted;
  private final int maxBytes;
  private List<String> header;

  MappedLines(Shape shape, Set<String> wanted, IntakeOptions options) {
    this.shape = shape;
    this.wanted = wanted;
    this.maxBytes = options.maxRecordBytes();
  }

  void read(Slice slice, FileAccess access, MappedActs acts, RecordSink sink) throws IOException {
    long headerAt = findHeader(slice, access);
    MappedCsv.requireColumns(slice.file(), header, wanted);
    try (Lines lines = Lines.open(slice, access, maxBytes)) {
      while (lines.next()) {
        Origin origin = lines.origin(lines.lineNo());
        if (origin.offset() == headerAt) {
          continue;
        }
        try {
          record(lines, origin, acts, sink);
        } catch (BadRecord e) {
          sink.rejected(origin, e.reason(), e.detail());
        }
      }
    }
  }

  /** Where the header begins; -1 where there is none. */
  private long findHeader(Slice slice, FileAccess access) throws IOException {
    header = shape.columns();
    if (!header.isEmpty()) {
      return -1;
    }
    Slice start = new Slice(slice.file(), slice.fileNo(), 0, 0, slice.file().bytes());
    try (Lines lines = Lines.open(start, access, maxBytes)) {
      while (lines.next()) {
        String line = text(lines);
        if (!lines.isTooLong() && !line.isBlank() && !isComment(line)) {
          header = cells(line).stream().map(String::strip).toList();
          return lines.origin(0).offset();
        }
      }
    }
    return -1;
  }

  private static String text(Lines lines) {
    int length = lines.isTooLong() ? 0 : lines.end() - lines.start();
    return new String(lines.buffer(), lines.start(), length, StandardCharsets.UTF_8);
  }

  private void record(Lines lines, Origin origin, MappedActs acts, RecordSink sink)
      throws BadRecord {
    if (lines.isTooLong()) {
      throw new BadRecord(Rejection.LINE_TOO_LONG, lines.tooLong());
    }
    Utf8.check(lines.buffer(), lines.start(), lines.end());
    String line = text(lines);
    if (line.isBlank()) {
      sink.blank(origin);
    } else if (isComment(line)) {
      sink.ignored(origin, "comment");
    } else {
      acts.read(origin, record(cells(line)));
    }
  }

  private boolean isComment(String line) {
    return !shape.comment().isEmpty() && line.startsWith(shape.comment());
  }

  private Map<String, String> record(List<String> cells) throws BadRecord {
    if (cells.size() != header.size()) {
      throw new BadRecord(
          Rejection.CSV_ARITY,
          "found " + cells.size() + " cells; there are " + header.size() + " columns");
    }
    Map<String, String> record = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        record.put(header.get(i), cells.get(i));
      }
    }
    return record;
  }

  private List<String> cells(String line) {
    boolean isBlanks = shape.delimiter() == Shape.BLANKS;
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || isDelimiter(line.charAt(i))) {
        if (!isBlanks || i > from) {
          cells.add(line.substring(from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  private boolean isDelimiter(char c) {
    return c == shape.delimiter() || (shape.delimiter() == Shape.BLANKS && c == '\t');
  }
}
