package org.digitalresidents.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/**
 * A setting of a job: its name on the command line and in a config file, what it may be, its
 * default and its meaning. Declared once; help, checks and the commented config files come from
 * here.
 *
 * @param <T> the value's type
 */
public final class Param<T> {
  private final String name;
  private final String placeholder;
  private final String defaultText;
  private final String meaning;
  private final Function<String, T> parser;
  private final boolean repeatable;

  private Param(
      String name,
      String placeholder,
      String defaultText,
      String meaning,
      Function<String, T> parser,
      boolean repeatable) {
    this.name = name;
    this.placeholder = placeholder;
    this.defaultText = defaultText;
    this.meaning = meaning;
    this.parser = parser;
    this.repeatable = repeatable;
  }

  /** A text; "" where not given. */
  public static Param<String> text(
      String name, String placeholder, String defaultValue, String meaning) {
    return new Param<>(name, placeholder, defaultValue, meaning, text -> text, false);
  }

  /**
   * Something written in a form of its own.
   *
   * @param parser throws IllegalArgumentException whose message says what was expected
   */
  public static <T> Param<T> of(
      String name,
      String placeholder,
      String defaultText,
      String meaning,
      Function<String, T> parser) {
    return new Param<>(name, placeholder, defaultText, meaning, parser, false);
  }

  /** One of a few words. */
  public static Param<String> choice(
      String name, String defaultValue, String meaning, String... words) {
    return new Param<>(
        name,
        String.join("|", words),
        defaultValue,
        meaning,
        text -> {
          for (String word : words) {
            if (word.equals(text)) {
              return word;
            }
          }
          throw new IllegalArgumentException("one of " + String.join(", ", words));
        },
        false);
  }

  /** A whole number, at least {@code least}. */
  public static Param<Integer> whole(String name, int defaultValue, int least, String meaning) {
    return new Param<>(
        name,
        "N",
        Integer.toString(defaultValue),
        meaning,
        text -> {
          int value = parsed(text, Integer::parseInt, "a whole number up to " + Integer.MAX_VALUE);
          if (value < least) {
            throw new IllegalArgumentException("at least " + least);
          }
          return value;
        },
        false);
  }

  /** A seed: any whole number. */
  public static Param<Long> seed(String name, long defaultValue, String meaning) {
    return new Param<>(
        name,
        "N",
        Long.toString(defaultValue),
        meaning,
        text -> parsed(text, Long::parseLong, "a whole number"),
        false);
  }

  /** A fraction between 0 and 1. */
  public static Param<Double> fraction(String name, double defaultValue, String meaning) {
    return new Param<>(
        name,
        "FRACTION",
        Double.toString(defaultValue),
        meaning,
        text -> {
          double value = parsed(text, Double::parseDouble, "a fraction between 0 and 1");
          if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a fraction between 0 and 1");
          }
          return value;
        },
        false);
  }

  /** A switch. */
  public static Param<Boolean> yesNo(String name, boolean defaultValue, String meaning) {
    return new Param<>(
        name,
        "true|false",
        Boolean.toString(defaultValue),
        meaning,
        text ->
            switch (text) {
              case "true", "" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("true or false");
            },
        false);
  }

  /** An instant with zone or offset; null where not given. */
  public static Param<Instant> instant(String name, String defaultValue, String meaning) {
    return new Param<>(
        name,
        "INSTANT",
        defaultValue,
        meaning,
        text ->
            text.isEmpty()
                ? null
                : parsed(
                    text,
                    t -> java.time.OffsetDateTime.parse(t).toInstant(),
                    "an instant with its offset, like 2024-04-01T00:00:00+08:00"),
        false);
  }

  /** A time zone. */
  public static Param<ZoneId> zone(String name, String defaultValue, String meaning) {
    return new Param<>(
        name,
        "ZONE",
        defaultValue,
        meaning,
        text -> parsed(text, ZoneId::of, "a time zone, like Asia/Shanghai or UTC"),
        false);
  }

  /** A day of the week. */
  public static Param<DayOfWeek> dayOfWeek(String name, String defaultValue, String meaning) {
    return new Param<>(
        name,
        "DAY",
        defaultValue,
        meaning,
        text ->
            parsed(text, t -> DayOfWeek.valueOf(t.toUpperCase(Locale.ROOT)), "a day, like monday"),
        false);
  }

  /**
   * The same setting, which may be given several times; its values reach the job joined by
   * newlines.
   */
  public Param<T> severalTimes() {
    return new Param<>(name, placeholder, defaultText, meaning, parser, true);
  }

  private static <T> T parsed(String text, Function<String, T> parser, String expected) {
    try {
      return parser.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(expected, e);
    }
  }

  public String name() {
    return name;
  }

  public String flag() {
    return "--" + name;
  }

  public String placeholder() {
    return placeholder;
  }

  public String defaultText() {
    return defaultText;
  }

  public String meaning() {
    return meaning;
  }

  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * The value a text stands for.
   *
   * @throws IllegalArgumentException whose message says what was expected
   */
  public T parse(String text) {
    return parser.apply(text);
  }
}
