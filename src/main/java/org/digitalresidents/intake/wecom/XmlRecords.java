package org.digitalresidents.intake.wecom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.text.ByteWindow;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * Finds the elements {@code <xml>…</xml>} of a file that holds callbacks one after the other, with
 * bounded memory. XML declarations and comments between them do not count; any other text or tag is
 * a record of its own, which is none of ours. An element that is not well-formed spoils only
 * itself, as long as it is closed.
 */
final class XmlRecords implements Closeable {
  private static final int MAX_NAME = 9;

  private final InputFile file;
  private final ByteWindow window;
  private final int maxBytes;
  private boolean isCallback;
  private long length;

  private XmlRecords(InputFile file, ByteWindow window, int maxBytes) {
    this.file = file;
    this.window = window;
    this.maxBytes = maxBytes;
  }

  static XmlRecords open(InputFile file, FileAccess access, int maxBytes) throws IOException {
    ByteWindow window = new ByteWindow(Unpacked.open(file, access, 0), 0, maxBytes);
    window.skipBom();
    return new XmlRecords(file, window, maxBytes);
  }

  /**
   * Goes to the next record; false after the last.
   *
   * @throws Failure where the file breaks off within one, or declares a document type
   */
  boolean next() throws IOException {
    boolean isFraming = true;
    while (isFraming) {
      if (!toSolid()) {
        return false;
      }
      isFraming = window.peek() == '<' && tag();
      if (!isFraming && !isCallback) {
        passText();
      }
    }
    length = window.length();
    return true;
  }

  /** Whether the record is an element that may be a callback; else it is other text. */
  boolean isCallback() {
    return isCallback;
  }

  boolean isTooLong() {
    return length > maxBytes;
  }

  String tooLong() {
    return "the element has " + length + " bytes, more than --max-record-bytes " + maxBytes;
  }

  Origin origin() {
    return new Origin(0, window.recordOffset(), window.head(length), length);
  }

  /** The array the record stands in. Valid until the next call of {@link #next}. */
  byte[] buffer() {
    return window.buffer();
  }

  int start() {
    return window.start();
  }

  int end() {
    return window.start() + (int) length;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private boolean toSolid() throws IOException {
    isCallback = false;
    while (isWhite(window.peek())) {
      window.pass();
    }
    window.begin();
    return window.more();
  }

  /** Passes a tag, of a callback with all up to its closing tag; whether it only frames. */
  private boolean tag() throws IOException {
    window.pass();
    String name = name();
    if (name.equals("!DOCTYPE") || name.equals("!ENTITY")) {
      throw declared();
    }
    if (name.startsWith("?")) {
      return passedTo("?>");
    }
    if (name.equals("!--")) {
      return passedTo("-->");
    }
    if (name.equals("xml")) {
      isCallback = true;
      element();
    }
    return false;
  }

  private String name() throws IOException {
    StringBuilder name = new StringBuilder();
    int next = window.peek();
    while (name.length() < MAX_NAME && isOfName(next) && !name.toString().equals("!--")) {
      name.append((char) next);
      window.pass();
      next = window.peek();
    }
    return name.toString();
  }

  private void element() throws IOException {
    if (window.peek() == '/') {
      passedTo(">");
      return;
    }
    long tail = 0;
    while (true) {
      int next = window.peek();
      if (next < 0) {
        throw unclosed();
      }
      window.pass();
      tail = tail << 8 | next;
      if (endsWith(tail, "![CDATA[")) {
        passedTo("]]>");
      } else if (endsWith(tail, "</xml") && !isOfName(window.peek())) {
        passedTo(">");
        return;
      }
    }
  }

  /** Passes the rest of other text, up to the next tag. */
  private void passText() throws IOException {
    int next = window.peek();
    while (next >= 0 && next != '<') {
      window.pass();
      next = window.peek();
    }
  }

  private boolean passedTo(String end) throws IOException {
    long tail = 0;
    while (!endsWith(tail, end)) {
      int next = window.peek();
      if (next < 0) {
        throw unclosed();
      }
      window.pass();
      tail = tail << 8 | next;
    }
    return true;
  }

  /** Whether the last bytes, at most eight, are these. */
  private static boolean endsWith(long tail, String end) {
    long wanted = 0;
    for (byte b : end.getBytes(StandardCharsets.US_ASCII)) {
      wanted = wanted << 8 | b;
    }
    long mask = end.length() == Long.BYTES ? -1 : (1L << (Byte.SIZE * end.length())) - 1;
    return (tail & mask) == wanted;
  }

  private static boolean isOfName(int c) {
    return c >= 0 && !isWhite(c) && c != '>' && c != '/' && c != '<';
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Failure declared() {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " has a document type declaration, which is refused ("
            + Rejection.XML_DTD.code()
            + "): a callback has none. Remove it, if the file is genuine.");
  }

  private Failure unclosed() {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " breaks off in what begins at byte "
            + window.recordOffset()
            + " with "
            + Shown.of(
                new String(window.head(Math.min(40, window.length())), StandardCharsets.UTF_8))
            + ": nothing of it is imported. Fetch the file again, or mend that place.");
  }
}
