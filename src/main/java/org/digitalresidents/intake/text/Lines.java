package org.digitalresidents.intake.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.Slice;

/**
 * The lines of a slice. A line ends at {@code \n}, {@code \r\n}, a lone {@code \r}, or the end of
 * the file, and belongs to the slice in which its first byte lies; a byte order mark belongs to the
 * first line and is passed over. A packed file is one slice: the first reads it all, others
 * nothing.
 *
 * <p>The bytes of a line stand in a reused array: they are valid until the next call of {@link
 * #next}.
 */
public final class Lines implements Closeable {
  private final ByteWindow window;
  private final int maxBytes;
  private final long end;
  private boolean atFirst;
  private boolean isOver;
  private long lineNo = -1;
  private long length;

  private Lines(ByteWindow window, int maxBytes, long end) {
    this.window = window;
    this.maxBytes = maxBytes;
    this.end = end;
  }

  /**
   * Opens the lines of a slice.
   *
   * @param maxBytes lines longer than this are counted, not held
   * @throws org.digitalresidents.model.Failure here or later where a gzip file is damaged
   */
  public static Lines open(Slice slice, FileAccess access, int maxBytes) throws IOException {
    if (!slice.file().isPlain() && !slice.isFirst()) {
      Lines none = new Lines(new ByteWindow(InputStream.nullInputStream(), 0, 0), 0, 0);
      none.isOver = true;
      return none;
    }
    long from = Math.max(0, slice.start() - 1);
    InputStream in = Unpacked.open(slice.file(), access, from);
    long end = !slice.file().isPlain() ? Long.MAX_VALUE : slice.end();
    Lines lines = new Lines(new ByteWindow(in, from, maxBytes), maxBytes, end);
    try {
      lines.findFirst(slice);
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  /** Goes to the next line; false after the last. */
  public boolean next() throws IOException {
    boolean isOurs = atFirst || window.offset() < end;
    atFirst = false;
    if (isOver || !isOurs || !window.more()) {
      isOver = true;
      return false;
    }
    window.begin();
    toTerminator();
    length = window.length();
    passTerminator();
    lineNo++;
    return true;
  }

  /** Whether the line is longer than allowed, so that only its head is held. */
  public boolean isTooLong() {
    return length > maxBytes;
  }

  /** The array the line stands in. */
  public byte[] buffer() {
    return window.buf;
  }

  /** Where the line begins in the array. */
  public int start() {
    return window.start();
  }

  /** Where the line ends in the array, without its terminator. */
  public int end() {
    return window.start() + (int) length;
  }

  /** Number of the line in the slice, from 0. */
  public long lineNo() {
    return lineNo;
  }

  /** Where the line came from, as the record of a given number. */
  public Origin origin(long recordNo) {
    return new Origin(recordNo, window.recordOffset(), window.head(length), length);
  }

  /** What to say of a line that is too long. */
  public String tooLong() {
    return "the record has "
        + length
        + " bytes, more than --max-record-bytes "
        + maxBytes
        + ": raise it if such records are genuine";
  }

  @Override
  public void close() throws IOException {
    window.close();
  }

  private void findFirst(Slice slice) throws IOException {
    if (slice.isFirst()) {
      window.skipBom();
      atFirst = true;
      return;
    }
    // The byte before the slice says whether the slice begins with a line.
    while (window.offset() < end) {
      window.begin();
      if (!window.more()) {
        return;
      }
      if (passTerminator()) {
        return;
      }
      window.pos++;
    }
  }

  private void toTerminator() throws IOException {
    while (window.more()) {
      byte[] bytes = window.buf;
      int at = window.pos;
      int limit = window.limit;
      while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
        at++;
      }
      window.pos = at;
      if (at < limit) {
        return;
      }
    }
  }

  private boolean passTerminator() throws IOException {
    int next = window.peek();
    if (next == '\r') {
      window.pos++;
      if (window.peek() == '\n') {
        window.pos++;
      }
      return true;
    }
    if (next == '\n') {
      window.pos++;
      return true;
    }
    return false;
  }
}
