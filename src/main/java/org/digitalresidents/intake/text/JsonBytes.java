package org.digitalresidents.intake.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.model.Failure;

/** Passes through JSON byte by byte: what {@link JsonWalk} goes on. */
final class JsonBytes {
  private static final JsonFactory JSON = new JsonFactory();

  private final InputFile file;
  private final ByteWindow window;
  private boolean isAnotherDue;

  JsonBytes(InputFile file, ByteWindow window) {
    this.file = file;
    this.window = window;
  }

  /** Whether a comma followed the value passed last. */
  boolean isAnotherDue() {
    return isAnotherDue;
  }

  /** Passes white space; what comes next, -1 at the end. */
  int toSolid() throws IOException {
    int next = window.peek();
    while (isWhite(next)) {
      window.pass();
      window.begin();
      next = window.peek();
    }
    window.begin();
    return next;
  }

  /** Reads a text in quotes; null where it is too long to be held. */
  String text() throws IOException {
    window.begin();
    window.pass();
    boolean isOver = false;
    while (!isOver) {
      int next = window.peek();
      if (next < 0) {
        throw unclosed();
      }
      window.pass();
      if (next == '\\' && window.more()) {
        window.pass();
      }
      isOver = next == '"';
    }
    if (window.isDropped()) {
      return null;
    }
    int from = window.start();
    try (JsonParser parser = JSON.createParser(window.buffer(), from, window.position() - from)) {
      parser.nextToken();
      return parser.getText();
    } catch (IOException e) {
      throw refused("holds a text that is no JSON");
    }
  }

  /** Reads a number, true, false or null, which is null. */
  String literal() throws IOException {
    window.begin();
    int next = window.peek();
    while (next >= 0 && next != ',' && next != ']' && next != '}' && !isWhite(next)) {
      window.pass();
      next = window.peek();
    }
    int from = window.start();
    int size = window.isDropped() ? 0 : window.position() - from;
    String literal = new String(window.buffer(), from, size, StandardCharsets.UTF_8);
    if (!literal.matches("true|false|null|-?[0-9][0-9.eE+-]*")) {
      throw refused("is no JSON");
    }
    return literal.equals("null") ? null : literal;
  }

  /**
   * Passes a value; one in an array also with the comma or bracket after it, one at the top up to
   * its closing bracket.
   *
   * @return its length without what follows it
   */
  long toEnd(boolean isAtTop) throws IOException {
    int depth = 0;
    boolean isInString = false;
    long length = 0;
    while (true) {
      int next = window.peek();
      if (next < 0) {
        throw unclosed();
      }
      if (isInString) {
        isInString = next != '"' && next != '\n' && next != '\r';
        if (next == '\\') {
          window.pass();
          if (!window.more()) {
            throw unclosed();
          }
        }
      } else if (depth == 0 && !isAtTop && (next == ',' || next == ']')) {
        isAnotherDue = next == ',';
        window.pass();
        return length;
      } else {
        isInString = next == '"';
        depth = depthAfter(next, depth);
      }
      window.pass();
      length = isWhite(next) ? length : window.length();
      if (isAtTop && depth == 0) {
        return length;
      }
    }
  }

  private static int depthAfter(int c, int depth) {
    if (c == '{' || c == '[') {
      return depth + 1;
    }
    return c == '}' || c == ']' ? Math.max(0, depth - 1) : depth;
  }

  /** What to say of a file that breaks off. */
  Failure unclosed() {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " begins a JSON array or object that is never closed; what begins at byte "
            + window.recordOffset()
            + " runs to the end of the file: nothing of it is imported. Fetch the file again, or"
            + " mend that place.");
  }

  /** What to say of a file that is no JSON. */
  Failure refused(String problem) {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " "
            + problem
            + ", near byte "
            + window.recordOffset()
            + ": nothing of it is imported. Fetch the file again, or mend that place.");
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
