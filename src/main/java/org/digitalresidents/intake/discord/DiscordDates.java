package org.digitalresidents.intake.discord;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.IntakeOptions.DateOrder;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * The dates of CSV files, which each version writes in its own way: ISO 8601; numbers of seconds or
 * milliseconds, where one asked for {@code unix} or {@code unixms}; {@code 10-Mar-24 09:15 PM}; and
 * as the exporting computer's language has it, such as {@code 3/10/2024 9:15 PM}.
 *
 * <p>A date is read only where its digits can mean one day alone, or the order of its parts is
 * told. A month in letters, and a year of four digits that comes first, settle it.
 */
final class DiscordDates {
  private static final Pattern ZONE = Pattern.compile(".*:\\d\\d\\S*(Z|[+-]\\d\\d(:?\\d\\d)?)$");

  private static final Pattern LOCAL =
      Pattern.compile(
          "(\\d{1,4})[-/. ]+(\\d{1,2}|[A-Za-z]{3,9})[-/., ]+(\\d{1,4})\\.?"
              + "(?:[ ,]+(\\D{0,4}?) ?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))? ?(\\D{0,4}))?");

  private static final Set<String> BEFORE_NOON = Set.of("am", "上午", "午前", "오전");
  private static final Set<String> AFTER_NOON = Set.of("pm", "下午", "午後", "오후");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final InputFile file;
  private final IntakeOptions options;
  private final Instants instants;
  private long withoutZone;

  DiscordDates(InputFile file, IntakeOptions options) {
    this.file = file;
    this.options = options;
    this.instants = new Instants(options);
  }

  /** How many times without a zone were read. */
  long withoutZone() {
    return withoutZone;
  }

  /**
   * Reads a time.
   *
   * @throws Failure where its digits may mean several days
   */
  Instants.Moment read(String field, String text) throws BadRecord {
    // Newer versions of .NET put narrow and unbreakable spaces before AM and PM.
    String plain = text.replaceAll("[\\u00A0\\u202F\\u2009]", " ").strip();
    if (plain.matches("\\d{9,10}")) {
      return instants.ofSeconds(field, plain);
    }
    if (plain.matches("\\d{12,13}")) {
      return instants.ofMillis(field, plain);
    }
    if (ZONE.matcher(plain).matches()) {
      return instants.ofText(field, plain);
    }
    Instants.Moment local = instants.ofLocalText(field, iso(field, plain), options.sourceZone());
    withoutZone++;
    return local;
  }

  /** A local time in the form of ISO 8601. */
  private String iso(String field, String text) throws BadRecord {
    if (text.matches("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?")) {
      return text;
    }
    Matcher parts = LOCAL.matcher(text);
    if (!parts.matches()) {
      throw unparseable(field, text, "it is in none of the forms that are read");
    }
    LocalDate day = day(field, text, parts);
    if (parts.group(5) == null) {
      return day.toString();
    }
    String seconds = parts.group(7) == null ? "" : ":" + parts.group(7);
    return "%sT%02d:%s%s".formatted(day, hour(field, text, parts), parts.group(6), seconds);
  }

  private static int hour(String field, String text, Matcher parts) throws BadRecord {
    String marks = parts.group(4) + parts.group(8);
    String half = marks.toLowerCase(Locale.ROOT).replaceAll("[. ]", "");
    int hour = Integer.parseInt(parts.group(5));
    if (half.isEmpty()) {
      return hour;
    }
    boolean isAfterNoon = AFTER_NOON.contains(half);
    if (hour < 1 || hour > 12 || (!isAfterNoon && !BEFORE_NOON.contains(half))) {
      throw unparseable(field, text, "its hour cannot be told");
    }
    return hour % 12 + (isAfterNoon ? 12 : 0);
  }

  private LocalDate day(String field, String text, Matcher parts) throws BadRecord {
    String first = parts.group(1);
    String middle = parts.group(2);
    String last = parts.group(3);
    if (!Character.isDigit(middle.charAt(0))) {
      int month = MONTHS.indexOf(middle.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
      boolean isYearFirst = first.length() > 2;
      LocalDate day = isYearFirst ? date(first, month, last) : date(last, month, first);
      return found(field, text, day);
    }
    Map<DateOrder, LocalDate> possible = possible(first, middle, last);
    LocalDate told = options.dateOrder() == null ? null : possible.get(options.dateOrder());
    boolean isTold = orders(first, last).contains(options.dateOrder());
    if (isTold) {
      return found(field, text, told);
    }
    List<LocalDate> days = new ArrayList<>(Set.copyOf(possible.values()));
    if (days.size() > 1) {
      throw ambiguous(text);
    }
    return found(field, text, days.isEmpty() ? null : days.get(0));
  }

  /** The orders that a date of these parts may be in. */
  private static Set<DateOrder> orders(String first, String last) {
    if (first.length() > 2) {
      return EnumSet.of(DateOrder.YMD);
    }
    return last.length() > 2
        ? EnumSet.of(DateOrder.DMY, DateOrder.MDY)
        : EnumSet.allOf(DateOrder.class);
  }

  private static Map<DateOrder, LocalDate> possible(String first, String middle, String last) {
    Map<DateOrder, LocalDate> possible = new TreeMap<>();
    for (DateOrder order : orders(first, last)) {
      LocalDate day =
          switch (order) {
            case DMY -> date(last, Integer.parseInt(middle), first);
            case MDY -> date(last, Integer.parseInt(first), middle);
            case YMD -> date(first, Integer.parseInt(middle), last);
          };
      if (day != null) {
        possible.put(order, day);
      }
    }
    return possible;
  }

  /**
   * A day; null where there is none. Discord is of this century, and so are years of two digits.
   */
  private static LocalDate date(String year, int month, String day) {
    boolean isYear = year.length() == 4 || year.length() == 2;
    try {
      int full = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
      return isYear ? LocalDate.of(full, month, Integer.parseInt(day)) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate found(String field, String text, LocalDate day) throws BadRecord {
    if (day == null) {
      throw unparseable(field, text, "there is no such day");
    }
    return day;
  }

  private static BadRecord unparseable(String field, String text, String problem) {
    return new BadRecord(Rejection.TS_UNPARSEABLE, field + ": " + Shown.of(text) + ": " + problem);
  }

  private Failure ambiguous(String text) {
    return new Failure(
        Failure.Exit.CALLED_WRONGLY,
        file.name()
            + " holds the date "
            + Shown.of(text)
            + ", whose day and month cannot be told apart: say which comes first with --date-order"
            + " dmy|mdy|ymd.");
  }
}
