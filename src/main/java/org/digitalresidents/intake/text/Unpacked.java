package org.digitalresidents.intake.text;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.model.Failure;

/**
 * The text of a file in UTF-8: of a gzip file unpacked, all members one after the other, and of
 * another encoding decoded. A gzip file that is cut off, damaged, or followed by something else is
 * refused as a whole: what was unpacked so far cannot be told from what is missing.
 */
public final class Unpacked extends FilterInputStream {
  private static final int CHUNK = 64 * 1024;

  /** Length of a member's trailer: checksum and size. */
  private static final int TRAILER = 8;

  private final InputFile file;
  private final Members members;
  private long unpacked;

  private Unpacked(InputFile file, Members members) {
    super(members);
    this.file = file;
    this.members = members;
  }

  /**
   * What a text is written in, by its byte order mark.
   *
   * @param head its first four bytes, or all
   * @param given what holds where there is no mark; null for UTF-8
   * @return null for UTF-8
   */
  public static String encoding(byte[] head, String given) {
    int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
    int second = head.length < 4 ? -1 : (head[2] & 0xff) << 8 | (head[3] & 0xff);
    if (first == 0xFFFE) {
      return second == 0 ? "UTF-32LE" : "UTF-16LE";
    }
    if (first == 0xFEFF) {
      return "UTF-16BE";
    }
    boolean isUtf8 = first == 0xEFBB && (second >> 8) == 0xBF;
    boolean isParquet = first == ('P' << 8 | 'A') && second == ('R' << 8 | '1');
    return isUtf8 || isParquet ? null : given;
  }

  /**
   * A file's text from an offset on, which can be other than its start only where the file {@link
   * InputFile#isPlain}.
   */
  public static InputStream open(InputFile file, FileAccess access, long offset)
      throws IOException {
    InputStream packed = access.open(file, offset);
    InputStream bytes = file.isGzip() ? unpacked(file, packed) : packed;
    return file.encoding() == null ? bytes : new Decoded(bytes, Charset.forName(file.encoding()));
  }

  private static InputStream unpacked(InputFile file, InputStream packed) throws IOException {
    try {
      return new Unpacked(file, new Members(new Remaining(new BufferedInputStream(packed, CHUNK))));
    } catch (EOFException | ZipException e) {
      packed.close();
      throw refused(file, 0, e.getMessage(), e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      int count = members.read(into, from, length);
      if (count < 0 && members.hasMore()) {
        throw refused(file, unpacked, "what follows the last gzip member is no gzip member", null);
      }
      unpacked += Math.max(count, 0);
      return count;
    } catch (EOFException | ZipException e) {
      throw refused(file, unpacked, e.getMessage(), e);
    }
  }

  private static Failure refused(InputFile file, long unpacked, String problem, Throwable cause) {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " is a gzip file that is cut off or damaged after "
            + unpacked
            + " unpacked bytes ("
            + problem
            + "): nothing of it is imported. Fetch it again, or leave it out of the input.",
        cause);
  }

  /** Java's unpacker takes whatever follows a member for the end; this one can tell. */
  private static final class Members extends GZIPInputStream {
    private final Remaining packed;

    Members(Remaining packed) throws IOException {
      super(packed, CHUNK);
      this.packed = packed;
    }

    boolean hasMore() throws IOException {
      return inf.getRemaining() > TRAILER || packed.available() > 0;
    }
  }

  /**
   * Java's unpacker asks {@code available()} whether another member follows, and streams may answer
   * 0 long before their end; this one answers 0 at the end only.
   */
  private static final class Remaining extends PushbackInputStream {
    Remaining(InputStream in) {
      super(in, 1);
    }

    @Override
    public int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return 1;
    }
  }
}
