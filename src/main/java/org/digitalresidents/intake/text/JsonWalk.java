package org.digitalresidents.intake.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.model.Shown;

/**
 * Walks through a JSON file of any size with bounded memory, and stops at its records: the elements
 * of the arrays that stand at given paths. A path names the keys down to it, as {@code
 * chats.list.messages}; arrays on the way do not show in it, and the path of what stands at the top
 * is empty. On the way it stops at every field that holds a single value, so that a reader learns
 * what the records are of.
 *
 * <p>Records are stretches of bytes, found by counting brackets outside strings, so that one that
 * is no valid JSON spoils only itself; a string ends at the end of its line at the latest, since no
 * valid one holds a line break. A file that breaks off, or whose frame around the records is no
 * JSON, is refused as a whole: what is missing of it cannot be told.
 */
public final class JsonWalk implements Closeable {
  /** What {@link #next} stopped at. */
  public enum Stop {
    /** An element of an array of records. */
    RECORD,
    /** A field that holds a text, a number, true, false or null. */
    FIELD,
    /** Whatever follows the last value of the file; where there may be only one, its first. */
    REST
  }

  /** Deeper nesting around records is no export. */
  private static final int MAX_DEPTH = 100;

  private record Frame(String path, boolean isArray, boolean isOfRecords) {}

  private final ByteWindow window;
  private final JsonBytes bytes;
  private final int maxBytes;
  private final Set<String> records;
  private final boolean isSequence;
  private final Deque<Frame> open = new ArrayDeque<>();
  private long objects;
  private boolean isBegun;
  private boolean isAnotherDue;
  private long number = -1;
  private long length;
  private Stop stop;
  private String path = "";
  private String value;

  private JsonWalk(
      InputFile file, ByteWindow window, int maxBytes, Set<String> records, boolean isSequence) {
    this.window = window;
    this.bytes = new JsonBytes(file, window);
    this.maxBytes = maxBytes;
    this.records = Set.copyOf(records);
    this.isSequence = isSequence;
  }

  /** Opens a file that holds one value. */
  public static JsonWalk open(
      InputFile file, FileAccess access, int maxBytes, Set<String> recordPaths) throws IOException {
    return open(file, access, maxBytes, recordPaths, false);
  }

  /** Opens a file that may hold several values one after the other, such as one per line. */
  public static JsonWalk openSequence(
      InputFile file, FileAccess access, int maxBytes, Set<String> recordPaths) throws IOException {
    return open(file, access, maxBytes, recordPaths, true);
  }

  private static JsonWalk open(
      InputFile file, FileAccess access, int maxBytes, Set<String> paths, boolean isSequence)
      throws IOException {
    ByteWindow window = new ByteWindow(Unpacked.open(file, access, 0), 0, maxBytes);
    window.skipBom();
    return new JsonWalk(file, window, maxBytes, paths, isSequence);
  }

  /** Goes on to the next stop; null at the end of the file. */
  public Stop next() throws IOException {
    stop = null;
    while (stop == null) {
      int solid = bytes.toSolid();
      if (open.isEmpty()) {
        if (solid < 0) {
          return null;
        }
        top(solid);
      } else if (solid < 0) {
        throw bytes.unclosed();
      } else if (open.peek().isOfRecords()) {
        element(solid);
      } else {
        inside(solid);
      }
    }
    return stop;
  }

  /** Where the field, or the array of the record, stands. */
  public String path() {
    return path;
  }

  /**
   * The number of the object at the top it stands in, from 1: of several values, or of the elements
   * of an array at the top.
   */
  public long objectNo() {
    return objects;
  }

  /** The field's value as text; null for null, and for one longer than a record may be. */
  public String value() {
    return value;
  }

  /** Whether the record is longer than allowed, so that only its head is held. */
  public boolean isTooLong() {
    return length > maxBytes;
  }

  /** What to say of a record that is too long. */
  public String tooLong() {
    return "the element has " + length + " bytes, more than --max-record-bytes " + maxBytes;
  }

  /** Where the record came from: its number among the records of the file. */
  public Origin origin() {
    return new Origin(number, window.recordOffset(), window.head(length), length);
  }

  /** The array the record stands in. Valid until the next call of {@link #next}. */
  public byte[] buffer() {
    return window.buffer();
  }

  public int start() {
    return window.start();
  }

  public int end() {
    return window.start() + (int) length;
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private void top(int solid) throws IOException {
    boolean mayBegin = !isBegun || isSequence;
    isBegun = true;
    if (!mayBegin || (solid != '{' && solid != '[')) {
      window.passAll();
      length = window.length();
      number++;
      stop = Stop.REST;
    } else if (solid == '{' && records.contains("")) {
      path = "";
      length = bytes.toEnd(true);
      number++;
      stop = Stop.RECORD;
    } else {
      enter("", solid == '[');
    }
  }

  private void enter(String at, boolean isArray) {
    objects += at.isEmpty() && !isArray ? 1 : 0;
    if (open.size() >= MAX_DEPTH) {
      throw bytes.refused("is nested deeper than " + MAX_DEPTH);
    }
    open.push(new Frame(at, isArray, isArray && records.contains(at)));
    isAnotherDue = false;
    window.pass();
  }

  private void element(int solid) throws IOException {
    if (solid == ']' && !isAnotherDue) {
      leave();
      return;
    }
    path = open.peek().path();
    length = bytes.toEnd(false);
    isAnotherDue = bytes.isAnotherDue();
    if (!isAnotherDue) {
      open.pop();
    }
    number++;
    stop = Stop.RECORD;
  }

  private void leave() {
    window.pass();
    open.pop();
    isAnotherDue = false;
  }

  /** One step within an object, or within an array that holds no records. */
  private void inside(int solid) throws IOException {
    Frame frame = open.peek();
    if (solid == (frame.isArray() ? ']' : '}')) {
      leave();
    } else if (solid == ',') {
      window.pass();
    } else if (frame.isArray()) {
      value(frame.path(), solid);
    } else if (solid == '"') {
      String key = bytes.text();
      if (bytes.toSolid() != ':') {
        throw bytes.refused("has no colon after the key " + Shown.of(String.valueOf(key)));
      }
      window.pass();
      value(frame.path().isEmpty() ? key : frame.path() + "." + key, bytes.toSolid());
    } else {
      throw bytes.refused("is no JSON");
    }
  }

  private void value(String at, int solid) throws IOException {
    if (solid == '{' || solid == '[') {
      enter(at, solid == '[');
      return;
    }
    path = at;
    value = solid == '"' ? bytes.text() : bytes.literal();
    stop = Stop.FIELD;
  }
}
