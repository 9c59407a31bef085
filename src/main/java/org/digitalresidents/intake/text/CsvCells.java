package org.digitalresidents.intake.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.model.Rejection;

/**
 * The records of a CSV file by RFC 4180: a cell in quotes may hold delimiters, line breaks, and
 * quotes written twice; a quote within an unquoted cell is a character like any other.
 *
 * <p>A quote that is never closed, or is followed by something else than a delimiter, spoils only
 * the line where it was opened: reading goes on with the next line. To that end a record is held
 * until it is complete; the longest record allowed bounds how far a closing quote is looked for.
 */
final class CsvCells implements Closeable {
  /** Cells held of one record; more only count. */
  static final int MAX_CELLS = 256;

  private final ByteWindow window;
  private final int delimiter;
  private final int maxBytes;

  private final int[] from = new int[MAX_CELLS];
  private final int[] to = new int[MAX_CELLS];
  private final boolean[] isEscaped = new boolean[MAX_CELLS];
  private int count;
  private long nextLine;
  private long lineNo;
  private long length;
  private BadRecord problem;

  CsvCells(ByteWindow window, char delimiter, int maxBytes) {
    this.window = window;
    this.delimiter = delimiter;
    this.maxBytes = maxBytes;
  }

  /** Goes to the next record; false after the last. */
  boolean next() throws IOException {
    if (!window.more()) {
      return false;
    }
    window.begin();
    lineNo = nextLine;
    count = 0;
    problem = null;
    boolean isMore = true;
    while (isMore && problem == null) {
      // A record that is too long to be held has nowhere to go back to: it ends with its line.
      boolean isQuoted = window.peek() == '"' && !window.isDropped();
      isMore = isQuoted ? quoted() : plain();
    }
    if (problem == null) {
      length = window.length();
      passTerminator();
      nextLine += 1 + breaksWithin();
    }
    return true;
  }

  /** Why the record cannot be split into cells, or is no text; nothing where it can. */
  void check() throws BadRecord {
    if (problem != null) {
      throw problem;
    }
    if (length > maxBytes) {
      throw tooLong();
    }
    Utf8.check(window.buffer(), window.start(), window.start() + (int) length);
  }

  /** Whether the record is an empty line, or one of delimiters alone. */
  boolean isBlank() {
    if (problem != null || length > maxBytes) {
      return false;
    }
    for (int at = 0; at < Math.min(count, MAX_CELLS); at++) {
      if (!cell(at).isBlank()) {
        return false;
      }
    }
    return count <= MAX_CELLS;
  }

  /** Number of cells, also of those beyond the most that are held. */
  int count() {
    return count;
  }

  /** A cell's text. */
  String cell(int at) {
    int start = window.start() + from[at];
    String text = new String(window.buffer(), start, to[at] - from[at], StandardCharsets.UTF_8);
    return isEscaped[at] ? text.replace("\"\"", "\"") : text;
  }

  /** Where the record came from; the line is that of the file, the header's being 0. */
  Origin origin() {
    return new Origin(lineNo, window.recordOffset(), window.head(length), length);
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  /** Reads a cell without quotes; whether another cell follows on the line. */
  private boolean plain() throws IOException {
    int begin = (int) window.length();
    int next = window.peek();
    while (next >= 0 && next != delimiter && next != '\n' && next != '\r') {
      window.pass();
      next = window.peek();
    }
    keep(begin, (int) Math.min(window.length(), Integer.MAX_VALUE), false);
    return passDelimiter(next);
  }

  /** Reads a cell in quotes; whether another cell follows on the line. */
  private boolean quoted() throws IOException {
    int open = (int) window.length();
    boolean hasEscapes = false;
    window.pass();
    while (true) {
      int next = window.peek();
      if (next < 0 || window.length() > maxBytes) {
        return unclosed(open, "a quote opened here is never closed");
      }
      window.pass();
      if (next == '"') {
        if (window.peek() != '"') {
          break;
        }
        window.pass();
        hasEscapes = true;
      }
    }
    keep(open + 1, (int) window.length() - 1, hasEscapes);
    int next = window.peek();
    boolean isEnd = next < 0 || next == delimiter || next == '\n' || next == '\r';
    return isEnd
        ? passDelimiter(next)
        : unclosed(open, "text follows a closing quote; a quote within a cell is written twice");
  }

  private boolean passDelimiter(int next) {
    boolean isDelimiter = next == delimiter;
    if (isDelimiter) {
      window.pass();
    }
    return isDelimiter;
  }

  private void keep(int begin, int end, boolean hasEscapes) {
    if (count < from.length) {
      from[count] = begin;
      to[count] = end;
      isEscaped[count] = hasEscapes;
    }
    count++;
  }

  /** Gives up the record with the line where the quote stands, and goes back to the line after. */
  private boolean unclosed(int open, String detail) throws IOException {
    int after = window.position();
    int at = window.start() + open;
    while (at < after && !isBreak(window.buffer()[at])) {
      at++;
    }
    window.goTo(at);
    boolean isOneLine = at == after;
    while (isOneLine && window.more() && !isBreak(window.peek())) {
      window.pass();
    }
    length = window.length();
    problem = length > maxBytes ? tooLong() : new BadRecord(Rejection.CSV_UNCLOSED_QUOTE, detail);
    nextLine += 1 + breaksWithin();
    passTerminator();
    return false;
  }

  private BadRecord tooLong() {
    return new BadRecord(
        Rejection.LINE_TOO_LONG,
        "the record has " + length + " bytes, more than --max-record-bytes " + maxBytes);
  }

  private void passTerminator() throws IOException {
    pass('\r');
    pass('\n');
  }

  /** Passes a byte, where it comes next. Looking for it may move what is in view. */
  private void pass(char expected) throws IOException {
    if (window.peek() == expected) {
      window.pass();
    }
  }

  /** Line breaks inside the record, which only cells in quotes hold. */
  private long breaksWithin() {
    if (window.isDropped()) {
      return 0;
    }
    long breaks = 0;
    byte[] bytes = window.buffer();
    int end = window.start() + (int) length;
    for (int i = window.start(); i < end; i++) {
      boolean isPair = bytes[i] == '\r' && i + 1 < end && bytes[i + 1] == '\n';
      breaks += isBreak(bytes[i]) && !isPair ? 1 : 0;
    }
    return breaks;
  }

  private static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }
}
