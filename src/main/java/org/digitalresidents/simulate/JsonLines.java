package org.digitalresidents.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Writes one JSON object per line, straight into bytes: a log of a billion lines allows no more.
 */
final class JsonLines implements Closeable {
  private static final int FLUSH_AT = 1 << 16;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private byte[] buffer = new byte[FLUSH_AT + (1 << 12)];
  private int length;
  private boolean first;
  private long dateDay = Long.MIN_VALUE;
  private byte[] date = new byte[0];

  JsonLines(OutputStream out) {
    this.out = out;
  }

  /** What stands before a value: the quoted name and a colon. */
  static byte[] name(String name) {
    return ('"' + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  JsonLines open() {
    put('{');
    first = true;
    return this;
  }

  void close(char end) {
    put('}');
    put(end);
    if (length >= FLUSH_AT) {
      flush();
    }
  }

  JsonLines field(byte[] name, String value) {
    key(name);
    string(value);
    return this;
  }

  JsonLines field(byte[] name, long value) {
    key(name);
    ascii(Long.toString(value));
    return this;
  }

  JsonLines field(byte[] name, boolean value) {
    key(name);
    ascii(Boolean.toString(value));
    return this;
  }

  /** A number of 0 or more, to at most six decimals. */
  JsonLines decimal(byte[] name, double value) {
    key(name);
    long millionths = Math.round(value * 1e6);
    ascii(Long.toString(millionths / 1_000_000));
    put('.');
    long rest = millionths % 1_000_000;
    int unit = 100_000;
    while (unit > 1 && rest % 10 == 0) {
      rest /= 10;
      unit /= 10;
    }
    digits(rest, unit);
    return this;
  }

  /** An instant as ISO-8601 in UTC with milliseconds. */
  JsonLines instant(byte[] name, long ms) {
    key(name);
    put('"');
    long day = Math.floorDiv(ms, World.DAY_MS);
    if (day != dateDay) {
      dateDay = day;
      date = (LocalDate.ofEpochDay(day) + "T").getBytes(StandardCharsets.US_ASCII);
    }
    bytes(date);
    long rest = ms - day * World.DAY_MS;
    digits(rest / World.HOUR_MS, 10);
    put(':');
    digits(rest / World.MINUTE_MS % 60, 10);
    put(':');
    digits(rest / 1000 % 60, 10);
    put('.');
    digits(rest % 1000, 100);
    put('Z');
    put('"');
    return this;
  }

  /** An object of strings: names and values in turn. */
  JsonLines texts(byte[] name, List<String> pairs) {
    key(name);
    put('{');
    for (int i = 0; i < pairs.size(); i += 2) {
      if (i > 0) {
        put(',');
      }
      string(pairs.get(i));
      put(':');
      string(pairs.get(i + 1));
    }
    put('}');
    return this;
  }

  @Override
  public void close() {
    flush();
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    length = 0;
  }

  private void key(byte[] name) {
    if (!first) {
      put(',');
    }
    first = false;
    bytes(name);
  }

  private void string(String value) {
    put('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        put('\\');
        put(c);
      } else if (c < ' ') {
        escape(c);
      } else if (c < 0x80) {
        put(c);
      } else if (Character.isHighSurrogate(c)) {
        i++;
        utf8(Character.toCodePoint(c, value.charAt(i)));
      } else {
        utf8(c);
      }
    }
    put('"');
  }

  private void escape(char control) {
    ascii("\\u00");
    put((char) HEX[control >> 4]);
    put((char) HEX[control & 15]);
  }

  private void utf8(int codePoint) {
    if (codePoint < 0x800) {
      put((char) (0xC0 | (codePoint >> 6)));
    } else if (codePoint < 0x10000) {
      put((char) (0xE0 | (codePoint >> 12)));
      continuation(codePoint >> 6);
    } else {
      put((char) (0xF0 | (codePoint >> 18)));
      continuation(codePoint >> 12);
      continuation(codePoint >> 6);
    }
    continuation(codePoint);
  }

  private void continuation(int bits) {
    put((char) (0x80 | (bits & 0x3F)));
  }

  private void digits(long value, int highest) {
    for (int unit = highest; unit > 0; unit /= 10) {
      put((char) ('0' + value / unit % 10));
    }
  }

  private void ascii(String value) {
    for (int i = 0; i < value.length(); i++) {
      put(value.charAt(i));
    }
  }

  private void bytes(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, buffer, length, value.length);
    length += value.length;
  }

  private void put(char oneByte) {
    room(1);
    buffer[length] = (byte) oneByte;
    length++;
  }

  private void room(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }
}
