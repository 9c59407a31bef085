package org.digitalresidents.intake.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.digitalresidents.intake.Origin;

/**
 * A stream of bytes with one record in view. The record runs from where {@link #begin} was called
 * to the {@link #position}; it is held in one reused array until it is longer than a record may be,
 * from then on only its head is held and the rest counted. So memory is bounded by the longest
 * record allowed, whatever the stream holds.
 */
public final class ByteWindow implements Closeable {
  private static final int CHUNK = 128 * 1024;

  private final InputStream in;
  private final int maxRecord;

  /** What is in view. */
  byte[] buf = new byte[CHUNK];

  /** The next byte to look at. */
  int pos;

  /** End of what has been read. */
  int limit;

  private long base;
  private int start;
  private long recordOffset;
  private byte[] head;
  private long dropped;

  /**
   * @param offset where the stream's first byte lies in the file
   * @param maxRecord bytes above which a record is only counted
   */
  public ByteWindow(InputStream in, long offset, int maxRecord) {
    this.in = in;
    this.base = offset;
    this.maxRecord = maxRecord;
  }

  /** Whether there is a next byte; reads on where needed, which may move what is in view. */
  public boolean more() throws IOException {
    while (pos == limit) {
      makeRoom();
      int count = in.read(buf, limit, buf.length - limit);
      if (count < 0) {
        return false;
      }
      limit += count;
    }
    return true;
  }

  /** The next byte without passing it; -1 at the end. */
  public int peek() throws IOException {
    return more() ? buf[pos] & 0xff : -1;
  }

  /** Passes the next byte, which is known to be there. */
  public void pass() {
    pos++;
  }

  /** Passes all that is left. */
  public void passAll() throws IOException {
    while (more()) {
      pos = limit;
    }
  }

  /** The array in view. Valid until the next {@link #more}, {@link #peek} or {@link #passAll}. */
  public byte[] buffer() {
    return buf;
  }

  /** Where the next byte lies in the array; valid as long as the array is. */
  public int position() {
    return pos;
  }

  /** Goes back, or on, to a byte of the array. */
  public void goTo(int position) {
    pos = position;
  }

  /** Begins a record at the next byte. */
  public void begin() {
    start = pos;
    recordOffset = offset();
    head = null;
    dropped = 0;
  }

  /** Where the next byte lies in the file. */
  long offset() {
    return base + pos;
  }

  /** Where the record begins in the file. */
  public long recordOffset() {
    return recordOffset;
  }

  /** Where the record begins in {@link #buffer}; means nothing once part of it was dropped. */
  public int start() {
    return start;
  }

  /** Length of the record up to the {@link #position}, with what was dropped. */
  public long length() {
    return dropped + pos - start;
  }

  /** Whether part of the record is no longer held, because it is too long. */
  public boolean isDropped() {
    return dropped > 0;
  }

  /** The record's first bytes, at most {@link Origin#MAX_RAW}, of a record of a given length. */
  public byte[] head(long length) {
    int kept = (int) Math.min(length, Origin.MAX_RAW);
    if (head != null) {
      return Arrays.copyOf(head, kept);
    }
    return Arrays.copyOfRange(buf, start, start + kept);
  }

  /** Passes a byte order mark, where the stream begins with one. */
  public void skipBom() throws IOException {
    byte[] bom = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    begin();
    for (byte expected : bom) {
      if (!more() || buf[pos] != expected) {
        pos = start;
        return;
      }
      pos++;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Moves the record to the front of the array, or lets go of it, or makes the array larger. */
  private void makeRoom() {
    // One byte of grace: the caller may look past a record of exactly the longest length.
    if (pos - start > maxRecord + 1L) {
      dropRecord();
    }
    if (start > 0) {
      System.arraycopy(buf, start, buf, 0, limit - start);
      base += start;
      pos -= start;
      limit -= start;
      start = 0;
    }
    if (limit == buf.length) {
      long wanted = Math.min(2L * buf.length, (long) maxRecord + CHUNK);
      buf = Arrays.copyOf(buf, (int) Math.min(wanted, Integer.MAX_VALUE - 16));
    }
  }

  private void dropRecord() {
    if (head == null) {
      head = Arrays.copyOfRange(buf, start, start + Math.min(pos - start, Origin.MAX_RAW));
    }
    dropped += pos - start;
    start = pos;
  }
}
