package org.digitalresidents.intake.text;

import java.time.Instant;
import java.time.LocalDate;
import org.digitalresidents.model.TsPrecision;

/**
 * An ISO 8601 time of the forms a log may write, read character by character: a log has one in each
 * record, and a regular expression would take half the time of reading it.
 *
 * <p>{@code 2024-03-10}, followed by T or a space and {@code 02:30}, {@code 02:30:00} or {@code
 * 02:30:00.123456789}, followed by nothing, Z, or an offset {@code +08}, {@code +0800}, {@code
 * +08:00}. Finer than a microsecond is cut.
 */
final class IsoTime {
  /** The offsets that exist lie within 18 hours. */
  private static final int MAX_OFFSET_MIN = 18 * 60;

  private static final int MAX_FRACTION = 9;

  /** Not of one of the forms; or of one, but no such day, time or offset. */
  static final class Bad extends Exception {
    private static final long serialVersionUID = 1L;

    Bad(String problem) {
      super(problem, null, false, false);
    }
  }

  private final String text;
  private int at;
  private TsPrecision precision = TsPrecision.DAY;
  private boolean hasZone = true;
  private Instant instant;

  private IsoTime(String text) {
    this.text = text;
  }

  /** Reads a time; one without zone is taken for UTC, see {@link #hasZone}. */
  static IsoTime parse(String text) throws Bad {
    IsoTime time = new IsoTime(text);
    long seconds = time.day() * 86_400L;
    int nanos = 0;
    if (time.at < text.length()) {
      time.expect("Tt ");
      seconds += time.secondOfDay();
      nanos = time.fraction();
      seconds -= time.offsetSeconds();
    }
    if (time.at < text.length()) {
      throw noForm();
    }
    time.instant = Instant.ofEpochSecond(seconds, nanos);
    return time;
  }

  Instant instant() {
    return instant;
  }

  TsPrecision precision() {
    return precision;
  }

  /** Whether the text says for which place it holds; a bare day needs no zone. */
  boolean hasZone() {
    return hasZone;
  }

  private long day() throws Bad {
    int year = digits(4);
    expect("-");
    int month = digits(2);
    expect("-");
    int day = digits(2);
    boolean isPossible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    if (!isPossible || day > java.time.YearMonth.of(year, month).lengthOfMonth()) {
      throw noSuch();
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }

  private int secondOfDay() throws Bad {
    int hour = below(24);
    expect(":");
    int minute = below(60);
    precision = TsPrecision.MIN;
    int second = 0;
    if (next() == ':') {
      at++;
      second = below(60);
      precision = TsPrecision.S;
    }
    return hour * 3_600 + minute * 60 + second;
  }

  private int fraction() throws Bad {
    if (precision != TsPrecision.S || next() != '.') {
      return 0;
    }
    at++;
    int micros = 0;
    int count = 0;
    while (isDigit(next())) {
      micros = count < 6 ? micros * 10 + next() - '0' : micros;
      count++;
      at++;
    }
    if (count == 0 || count > MAX_FRACTION) {
      throw noForm();
    }
    precision = TsPrecision.MS;
    for (int i = count; i < 6; i++) {
      micros *= 10;
    }
    return micros * 1_000;
  }

  private int offsetSeconds() throws Bad {
    hasZone = at < text.length();
    if (!hasZone) {
      return 0;
    }
    char sign = next();
    expect("Zz+-");
    boolean isUtc = sign == 'Z' || sign == 'z';
    if (isUtc) {
      return 0;
    }
    int minutes = digits(2) * 60;
    if (at < text.length()) {
      at += next() == ':' ? 1 : 0;
      minutes += below(60);
    }
    if (minutes > MAX_OFFSET_MIN) {
      throw noSuch();
    }
    return sign == '-' ? -minutes * 60 : minutes * 60;
  }

  private int below(int bound) throws Bad {
    int value = digits(2);
    if (value >= bound) {
      throw noSuch();
    }
    return value;
  }

  private int digits(int count) throws Bad {
    int value = 0;
    for (int i = 0; i < count; i++) {
      char c = next();
      if (!isDigit(c)) {
        throw noForm();
      }
      value = value * 10 + c - '0';
      at++;
    }
    return value;
  }

  private void expect(String oneOf) throws Bad {
    if (at >= text.length() || oneOf.indexOf(next()) < 0) {
      throw noForm();
    }
    at++;
  }

  private char next() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Of ASCII only: other scripts have digits too. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Bad noForm() {
    return new Bad("write ISO 8601 with a zone, such as 2024-03-10T02:30:00Z, or ms since 1970");
  }

  private static Bad noSuch() {
    return new Bad("there is no such day, time or offset");
  }
}
