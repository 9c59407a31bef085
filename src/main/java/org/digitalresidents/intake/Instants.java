package org.digitalresidents.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;

/**
 * Reads the times of a log. Nothing is guessed: a time without a zone, a number in another unit and
 * a day that does not exist are refused with what to write instead.
 *
 * <p>Read are {@code 2024-03-10T02:30:00.123Z}, with a space for the T, without fraction or
 * seconds, with Z or an offset; {@code 2024-03-10}, which is midnight UTC; and whole numbers, which
 * are milliseconds since 1970. Finer than a microsecond is cut.
 */
final class Instants {
  /** A moment with how exactly it is known. */
  record Moment(Instant instant, TsPrecision precision) {}

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)"
              + "(?:[Tt ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?"
              + "([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?)?");

  private static final int MAX_OFFSET_MIN = 18 * 60;

  private final Instant minTime;
  private final Instant maxTime;

  Instants(IntakeOptions options) {
    this.minTime = options.minTime();
    this.maxTime = options.maxTime();
  }

  /** Reads a time written as text with its zone. */
  Moment ofText(String field, String text) throws BadRecord {
    return parse(field, text, false);
  }

  /** Reads a time written without its zone, where the format says that it is UTC. */
  Moment ofUtcText(String field, String text) throws BadRecord {
    return parse(field, text, true);
  }

  /** Reads a number of milliseconds since 1970. */
  Moment ofMillis(String field, String literal) throws BadRecord {
    long millis;
    try {
      millis = Long.parseLong(literal);
    } catch (NumberFormatException e) {
      throw notWhole(field, literal);
    }
    Instant instant = Instant.ofEpochMilli(millis);
    if (!isAccepted(instant)) {
      throw outside(field, literal, millis);
    }
    return new Moment(instant, TsPrecision.MS);
  }

  /** Refuses an instant outside the accepted window. */
  Instant accepted(String field, Instant instant) throws BadRecord {
    if (!isAccepted(instant)) {
      throw new BadRecord(
          Rejection.TS_OUT_OF_RANGE, field + ": " + instant + " lies outside " + window());
    }
    return instant;
  }

  private Moment parse(String field, String text, boolean isUtc) throws BadRecord {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      throw unparseable(field, text, remedy(text));
    }
    if (iso.group(2) != null && iso.group(6) == null && !isUtc) {
      throw unparseable(field, text, "it has no zone: add Z or an offset such as +08:00");
    }
    try {
      Instant instant = instant(iso);
      return new Moment(accepted(field, instant), precision(iso));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw unparseable(field, text, "there is no such day, time or offset");
    }
  }

  private static String remedy(String text) {
    if (text.matches("-?\\d+")) {
      return "milliseconds since 1970 stand without quotes";
    }
    return "write ISO 8601 with a zone, such as 2024-03-10T02:30:00Z, or milliseconds since 1970";
  }

  private static Instant instant(Matcher iso) {
    long seconds = LocalDate.parse(iso.group(1)).toEpochDay() * 86_400L;
    if (iso.group(2) == null) {
      return Instant.ofEpochSecond(seconds);
    }
    seconds += below(24, iso.group(2)) * 3_600L + below(60, iso.group(3)) * 60L;
    seconds += iso.group(4) == null ? 0 : below(60, iso.group(4));
    seconds -= iso.group(6) == null ? 0 : offsetMinutes(iso.group(6)) * 60L;
    return Instant.ofEpochSecond(seconds, nanosCutToMicros(iso.group(5)));
  }

  private static TsPrecision precision(Matcher iso) {
    if (iso.group(2) == null) {
      return TsPrecision.DAY;
    }
    if (iso.group(4) == null) {
      return TsPrecision.MIN;
    }
    return iso.group(5) == null ? TsPrecision.S : TsPrecision.MS;
  }

  private static int below(int bound, String digits) {
    int value = Integer.parseInt(digits);
    if (value >= bound) {
      throw new IllegalArgumentException(digits);
    }
    return value;
  }

  private static int offsetMinutes(String offset) {
    if (offset.length() == 1) {
      return 0;
    }
    int hours = Integer.parseInt(offset.substring(1, 3));
    int minutes = offset.length() == 3 ? 0 : below(60, offset.substring(offset.length() - 2));
    int total = hours * 60 + minutes;
    if (total > MAX_OFFSET_MIN) {
      throw new IllegalArgumentException(offset);
    }
    return offset.charAt(0) == '-' ? -total : total;
  }

  private static long nanosCutToMicros(String fraction) {
    if (fraction == null) {
      return 0;
    }
    String micros = (fraction + "00000").substring(0, 6);
    return Long.parseLong(micros) * 1_000L;
  }

  private BadRecord notWhole(String field, String literal) {
    try {
      double number = Double.parseDouble(literal);
      if (isAccepted(number)) {
        return suspect(field, literal, "seconds with a fraction");
      }
    } catch (NumberFormatException e) {
      return unparseable(field, literal, "it is no number");
    }
    return new BadRecord(
        Rejection.NUMBER_RANGE,
        field + ": " + BadRecord.shown(literal) + " is no whole number of milliseconds since 1970");
  }

  private BadRecord outside(String field, String literal, long number) {
    if (isAccepted((double) number)) {
      return suspect(field, literal, "seconds");
    }
    if (isAccepted(number / 1e6)) {
      return suspect(field, literal, "microseconds");
    }
    if (isAccepted(number / 1e9)) {
      return suspect(field, literal, "nanoseconds");
    }
    return new BadRecord(
        Rejection.TS_OUT_OF_RANGE,
        field + ": " + literal + " ms since 1970 lies outside " + window());
  }

  private static BadRecord suspect(String field, String literal, String unit) {
    return new BadRecord(
        Rejection.TS_UNIT_SUSPECT,
        field
            + ": "
            + BadRecord.shown(literal)
            + " looks like "
            + unit
            + " since 1970; write milliseconds, or ISO 8601 with a zone");
  }

  private static BadRecord unparseable(String field, String text, String remedy) {
    return new BadRecord(
        Rejection.TS_UNPARSEABLE, field + ": " + BadRecord.shown(text) + ": " + remedy);
  }

  private boolean isAccepted(Instant instant) {
    return !instant.isBefore(minTime) && instant.isBefore(maxTime);
  }

  private boolean isAccepted(double epochSeconds) {
    return epochSeconds >= minTime.getEpochSecond() && epochSeconds < maxTime.getEpochSecond();
  }

  private String window() {
    return "["
        + minTime.atOffset(ZoneOffset.UTC)
        + ", "
        + maxTime.atOffset(ZoneOffset.UTC)
        + "), see --min-time and --max-time";
  }
}
