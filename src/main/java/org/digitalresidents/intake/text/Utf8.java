package org.digitalresidents.intake.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.digitalresidents.model.Rejection;

/**
 * Whether bytes are text in UTF-8. A zero byte is legal UTF-8 and no text: it is what UTF-16 and
 * binary files look like, so it is refused too.
 */
public final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;

  private Utf8() {}

  /** Refuses bytes that are no UTF-8 text, saying where and what they look like. */
  public static void check(byte[] bytes, int from, int to) throws BadRecord {
    int at = firstBad(bytes, from, to);
    if (at < 0) {
      return;
    }
    throw new BadRecord(
        Rejection.ENCODING,
        "byte 0x"
            + Integer.toHexString(0x100 | (bytes[at] & 0xff)).substring(1)
            + " at position "
            + (at - from)
            + " is no UTF-8 text"
            + (looksUtf16(bytes, from, to) ? "; it looks like UTF-16" : "")
            + ": say what it is with --encoding, such as GBK or UTF-16LE, or convert it to UTF-8");
  }

  /** Position of the first byte that is no UTF-8 text; -1 where all is. */
  private static int firstBad(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      at = afterAscii(bytes, at, to);
      if (at >= to) {
        return -1;
      }
      int length = sequence(bytes, at, to);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return -1;
  }

  /** Passes bytes 1 to 127, eight at a time. */
  private static int afterAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + 8 <= to) {
      long eight = (long) LONGS.get(bytes, at);
      // Some byte has its high bit set, or is zero.
      boolean isPlain = ((eight | (eight - LOW_BITS)) & HIGH_BITS) == 0;
      if (!isPlain) {
        break;
      }
      at += 8;
    }
    while (at < to && bytes[at] > 0) {
      at++;
    }
    return at;
  }

  /** Length of the sequence at a byte that is not plain ASCII; 0 where it is ill-formed. */
  private static int sequence(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xff;
    boolean isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean isSurrogate = first == 0xED && second >= 0xA0;
    boolean isBeyond = first == 0xF4 && second >= 0x90;
    return isOverlong || isSurrogate || isBeyond ? 0 : length;
  }

  /** A UTF-16 byte order mark, or zeros in at least a quarter of the first bytes. */
  private static boolean looksUtf16(byte[] bytes, int from, int to) {
    int seen = Math.min(to - from, 1024);
    if (seen >= 2) {
      int first = bytes[from] & 0xff;
      int second = bytes[from + 1] & 0xff;
      if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
        return true;
      }
    }
    int zeros = 0;
    for (int i = from; i < from + seen; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros > 0 && zeros * 4 >= seen;
  }
}
