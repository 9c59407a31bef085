package org.digitalresidents.intake.log;

import java.io.Closeable;
import java.io.IOException;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.text.ByteWindow;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Failure;

/**
 * The elements of a file that is one JSON array, as stretches of bytes: found by counting brackets
 * outside strings, so that an element that is no valid JSON spoils only itself. A string ends at
 * the end of its line at the latest, since no valid one holds a line break.
 *
 * <p>An array that is never closed is refused as a whole: it was cut off, or a bracket is missing
 * somewhere and what follows would be taken for part of one element.
 */
final class JsonElements implements Closeable {
  private enum Place {
    BEFORE,
    IN,
    AFTER
  }

  private final InputFile file;
  private final ByteWindow window;
  private final int maxBytes;
  private Place place = Place.BEFORE;
  private boolean isAnotherDue;
  private boolean isRest;
  private long number = -1;
  private long length;

  private JsonElements(InputFile file, ByteWindow window, int maxBytes) {
    this.file = file;
    this.window = window;
    this.maxBytes = maxBytes;
  }

  static JsonElements open(InputFile file, FileAccess access, int maxBytes) throws IOException {
    ByteWindow window = new ByteWindow(Unpacked.open(file, access, 0), 0, maxBytes);
    window.skipBom();
    return new JsonElements(file, window, maxBytes);
  }

  /** Goes to the next element, or to what follows the array; false at the end of the file. */
  boolean next() throws IOException {
    if (place == Place.BEFORE) {
      toSolid();
      window.pass();
      place = Place.IN;
    }
    int solid = toSolid();
    window.begin();
    if (place == Place.AFTER) {
      isRest = solid >= 0;
      return isRest && takeRest();
    }
    if (solid == ']' && !isAnotherDue) {
      window.pass();
      place = Place.AFTER;
      return next();
    }
    toEndOfElement();
    number++;
    return true;
  }

  /** Whether the record is what stands after the array. */
  boolean isAfterArray() {
    return isRest;
  }

  boolean isTooLong() {
    return length > maxBytes;
  }

  String tooLong() {
    return "the element has " + length + " bytes, more than --max-record-bytes " + maxBytes;
  }

  Origin origin() {
    return new Origin(number, window.recordOffset(), window.head(length), length);
  }

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

  private int toSolid() throws IOException {
    int next = window.peek();
    while (isWhite(next)) {
      window.pass();
      window.begin();
      next = window.peek();
    }
    return next;
  }

  private boolean takeRest() throws IOException {
    window.passAll();
    length = window.length();
    number++;
    return true;
  }

  /** Passes an element and the comma or bracket after it. */
  private void toEndOfElement() throws IOException {
    int depth = 0;
    boolean isInString = false;
    length = 0;
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
      } else if (depth == 0 && (next == ',' || next == ']')) {
        isAnotherDue = next == ',';
        place = isAnotherDue ? Place.IN : Place.AFTER;
        window.pass();
        return;
      } else {
        isInString = next == '"';
        depth = depthAfter(next, depth);
      }
      window.pass();
      length = isWhite(next) ? length : window.length();
    }
  }

  private static int depthAfter(int c, int depth) {
    if (c == '{' || c == '[') {
      return depth + 1;
    }
    return c == '}' || c == ']' ? Math.max(0, depth - 1) : depth;
  }

  private Failure unclosed() {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " begins a JSON array that is never closed; the element from byte "
            + window.recordOffset()
            + " on runs to the end of the file: nothing of it is imported. Fetch the file again, or"
            + " mend that element.");
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
