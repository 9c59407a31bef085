package org.digitalresidents.intake.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.digitalresidents.model.TsPrecision;

/**
 * Reads times by a pattern, strictly: no 30 February. Years of two digits are those of POSIX: 69 to
 * 99 are 1969 to 1999, 00 to 68 are 2000 to 2068. Upper and lower case do not count.
 */
final class TimePattern {
  private static final int CENTURY_FROM = 2069;

  /**
   * A time read.
   *
   * @param zone null where the text names none
   */
  record Read(LocalDateTime local, ZoneId zone) {}

  private final DateTimeFormatter formatter;
  private final TsPrecision precision;
  private final boolean isTwoDigits;

  TimePattern(String pattern, Locale locale) {
    String letters = pattern.replaceAll("'[^']*'", "");
    // y is the year of an era, which a strict reader wants named; u is the year.
    String strict = letters.contains("G") ? pattern : yearsOfNoEra(pattern);
    this.formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(strict)
            .toFormatter(locale)
            .withResolverStyle(ResolverStyle.STRICT);
    this.precision = precision(letters);
    this.isTwoDigits = letters.replaceAll("[^yu]", "").length() == 2;
  }

  private static String yearsOfNoEra(String pattern) {
    StringBuilder strict = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      isQuoted = (c == '\'') != isQuoted;
      strict.append(c == 'y' && !isQuoted ? 'u' : c);
    }
    return strict.toString();
  }

  /** Of the finest part; an hour alone counts as its first minute. */
  private static TsPrecision precision(String letters) {
    if (letters.matches(".*[SnAN].*")) {
      return TsPrecision.MS;
    }
    if (letters.contains("s")) {
      return TsPrecision.S;
    }
    return letters.matches(".*[mHhKkB].*") ? TsPrecision.MIN : TsPrecision.DAY;
  }

  TsPrecision precision() {
    return precision;
  }

  /**
   * Reads a text.
   *
   * @throws java.time.DateTimeException where it is not of the pattern, or there is no such time
   */
  Read parse(String text) {
    TemporalAccessor parsed = formatter.parse(text);
    LocalDateTime local =
        precision == TsPrecision.DAY
            ? LocalDate.from(parsed).atStartOfDay()
            : LocalDateTime.from(parsed);
    boolean isLastCentury = isTwoDigits && local.getYear() >= CENTURY_FROM;
    return new Read(
        isLastCentury ? local.minusYears(100) : local, parsed.query(TemporalQueries.zone()));
  }

  String write(ZonedDateTime time) {
    return formatter.format(time);
  }
}
