package org.digitalresidents.intake.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;
import org.digitalresidents.model.TsPrecision;

/**
 * Reads the times of a log. Nothing is guessed: a time without a zone, a number in another unit and
 * a day that does not exist are refused with what to write instead.
 *
 * <p>Read are {@code 2024-03-10T02:30:00.123Z}, with a space for the T, without fraction or
 * seconds, with Z or an offset; {@code 2024-03-10}, which is midnight UTC; and whole numbers, which
 * are milliseconds since 1970. Finer than a microsecond is cut.
 */
public final class Instants {
  /** A moment with how exactly it is known. */
  public record Moment(Instant instant, TsPrecision precision) {}

  /** Characters of a number; more are no time. */
  private static final int MAX_NUMBER = 40;

  private final Instant minTime;
  private final Instant maxTime;

  public Instants(IntakeOptions options) {
    this.minTime = options.minTime();
    this.maxTime = options.maxTime();
  }

  /** Reads a time written as text with its zone. */
  public Moment ofText(String field, String text) throws BadRecord {
    return parse(field, text, false);
  }

  /** Reads a time written without its zone, where the format says that it is UTC. */
  public Moment ofUtcText(String field, String text) throws BadRecord {
    return parse(field, text, true);
  }

  /** Reads a number of milliseconds since 1970. */
  public Moment ofMillis(String field, String literal) throws BadRecord {
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

  /** Reads a number of seconds since 1970, of any fraction; finer than a microsecond is cut. */
  public Moment ofSeconds(String field, String literal) throws BadRecord {
    BigDecimal seconds;
    try {
      seconds = literal.length() > MAX_NUMBER ? null : new BigDecimal(literal);
    } catch (NumberFormatException e) {
      seconds = null;
    }
    if (seconds == null || seconds.abs().compareTo(BigDecimal.valueOf(1L << 40)) > 0) {
      throw notSeconds(field, literal);
    }
    long micros = seconds.movePointRight(6).setScale(0, RoundingMode.FLOOR).longValueExact();
    Instant instant =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    if (!isAccepted(instant)) {
      throw notSeconds(field, literal);
    }
    return new Moment(instant, seconds.scale() > 0 ? TsPrecision.MS : TsPrecision.S);
  }

  private BadRecord notSeconds(String field, String literal) {
    boolean isNumber = literal.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    if (isNumber && isAccepted(Double.parseDouble(literal) / 1e3)) {
      return new BadRecord(
          Rejection.TS_UNIT_SUSPECT,
          field + ": " + Shown.of(literal) + " looks like milliseconds; this format has seconds");
    }
    return new BadRecord(
        isNumber ? Rejection.TS_OUT_OF_RANGE : Rejection.TS_UNPARSEABLE,
        field + ": " + Shown.of(literal) + " is no time in seconds within " + window());
  }

  /**
   * Reads a time that the format writes without its zone, as the clock of a zone shows it. One that
   * clocks skip is read with the offset before the gap, one that they show twice as the first.
   */
  public Moment ofLocalText(String field, String text, ZoneId zone) throws BadRecord {
    Moment utc = parse(field, text, true);
    Instant instant =
        utc.precision() == TsPrecision.DAY || hasZone(text)
            ? utc.instant()
            : LocalDateTime.ofInstant(utc.instant(), ZoneOffset.UTC).atZone(zone).toInstant();
    return new Moment(accepted(field, instant), utc.precision());
  }

  /** Whether a text that is a time says for which place it holds; a bare day needs no zone. */
  public static boolean hasZone(String text) {
    try {
      return IsoTime.parse(text).hasZone();
    } catch (IsoTime.Bad e) {
      return false;
    }
  }

  /** An instant that a reader made itself; refused outside the span of time accepted. */
  public Instant accepted(String field, Instant instant) throws BadRecord {
    if (!isAccepted(instant)) {
      throw new BadRecord(
          Rejection.TS_OUT_OF_RANGE, field + ": " + instant + " lies outside " + window());
    }
    return instant;
  }

  private Moment parse(String field, String text, boolean isUtc) throws BadRecord {
    IsoTime time;
    try {
      time = IsoTime.parse(text);
    } catch (IsoTime.Bad e) {
      boolean isNumber = text.matches("-?[0-9]+");
      String remedy = isNumber ? "milliseconds since 1970 stand without quotes" : e.getMessage();
      throw unparseable(field, text, remedy);
    }
    if (!time.hasZone() && !isUtc) {
      throw unparseable(field, text, "it has no zone: add Z or an offset such as +08:00");
    }
    return new Moment(accepted(field, time.instant()), time.precision());
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
        field + ": " + Shown.of(literal) + " is no whole number of milliseconds since 1970");
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
            + Shown.of(literal)
            + " looks like "
            + unit
            + " since 1970; write milliseconds, or ISO 8601 with a zone");
  }

  private static BadRecord unparseable(String field, String text, String remedy) {
    return new BadRecord(Rejection.TS_UNPARSEABLE, field + ": " + Shown.of(text) + ": " + remedy);
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
