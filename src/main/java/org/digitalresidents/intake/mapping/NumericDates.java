package org.digitalresidents.intake.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions.DateOrder;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;
import org.digitalresidents.model.TsPrecision;

/**
 * Reads dates of three numbers, as {@code 25/10/2024}, {@code 2024.10.25} or {@code 10/3/24, 9:15
 * PM}. One that can be read in several ways is read as told, never guessed: where nothing was told,
 * the import ends. Years of two digits are those of POSIX.
 */
final class NumericDates {
  private static final Pattern DATE =
      Pattern.compile("([0-9]{1,4})([/.-])([0-9]{1,2})\\2([0-9]{1,4})(?:[ ,T]+(.+))?");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\\s*(?i:(a|p)\\.?m\\.?)?");

  private final InputFile file;
  private final DateOrder order;

  NumericDates(InputFile file, DateOrder order) {
    this.file = file;
    this.order = order;
  }

  /** A time by the clock on the wall. */
  record Read(LocalDateTime local, TsPrecision precision) {}

  Read parse(String field, String text) throws BadRecord {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw unreadable(field, text);
    }
    LocalDate date = date(field, text, parts);
    if (parts.group(5) == null) {
      return new Read(date.atStartOfDay(), TsPrecision.DAY);
    }
    Matcher clock = TIME.matcher(parts.group(5).strip());
    if (!clock.matches()) {
      throw unreadable(field, text);
    }
    try {
      return new Read(
          date.atTime(time(clock)), clock.group(3) == null ? TsPrecision.MIN : TsPrecision.S);
    } catch (DateTimeException e) {
      throw unreadable(field, text);
    }
  }

  private LocalDate date(String field, String text, Matcher parts) throws BadRecord {
    List<DateOrder> possible = possible(parts.group(1), parts.group(4));
    // What was told stands, even where only another reading is a date: then the telling is wrong.
    boolean isTold = order != null && possible.contains(order);
    Map<DateOrder, LocalDate> readings = new EnumMap<>(DateOrder.class);
    for (DateOrder reading : isTold ? List.of(order) : possible) {
      LocalDate date = date(reading, parts.group(1), parts.group(3), parts.group(4));
      if (date != null) {
        readings.put(reading, date);
      }
    }
    if (readings.isEmpty()) {
      throw unreadable(field, text);
    }
    if (readings.values().stream().distinct().count() > 1) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + ": "
              + field
              + " is "
              + Shown.of(text)
              + ", which may be "
              + readings
              + ": say which with --date-order dmy, mdy or ymd.");
    }
    return readings.values().iterator().next();
  }

  /** Only the year has four digits. */
  private static List<DateOrder> possible(String first, String last) {
    if (first.length() > 2) {
      return List.of(DateOrder.YMD);
    }
    return last.length() > 2
        ? List.of(DateOrder.DMY, DateOrder.MDY)
        : List.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD);
  }

  private static LocalDate date(DateOrder order, String first, String second, String third) {
    String year = order == DateOrder.YMD ? first : third;
    String month = order == DateOrder.MDY ? first : second;
    String day = order == DateOrder.DMY ? first : order == DateOrder.MDY ? second : third;
    if (year.length() == 1 || year.length() == 3 || day.length() > 2) {
      return null;
    }
    int years = Integer.parseInt(year);
    int century = year.length() == 4 ? 0 : years >= 69 ? 1900 : 2000;
    try {
      return LocalDate.of(century + years, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalTime time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    String half = clock.group(4);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of half a day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
    return LocalTime.of(hour, Integer.parseInt(clock.group(2)), second);
  }

  private BadRecord unreadable(String field, String text) {
    String told = order == null ? "" : " in the order of --date-order";
    return new BadRecord(
        Rejection.TS_UNPARSEABLE,
        field + ": " + Shown.of(text) + " is no ISO 8601 time, nor a date in numbers" + told);
  }
}
