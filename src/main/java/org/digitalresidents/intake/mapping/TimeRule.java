package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.digitalresidents.model.JsonSetting;

/**
 * How the time of a record is written.
 *
 * @param format {@code iso}, {@code epoch_s}, {@code epoch_ms}, {@code epoch_us}, {@code auto}, or
 *     a pattern of {@link java.time.format.DateTimeFormatter}
 * @param zone where times without a zone hold; null for that of the import
 * @param locale whose names of months and halves of the day are read
 */
record TimeRule(Value value, String format, ZoneId zone, Locale locale) implements Serializable {
  private static final List<String> NAMED =
      List.of("iso", "epoch_s", "epoch_ms", "epoch_us", "auto");
  private static final String ALLOWED =
      "iso, epoch_s, epoch_ms, epoch_us, auto, or a pattern of a whole date, such as yyyyMMdd or"
          + " MM/dd/yy, h:mm a";

  static TimeRule of(JsonSetting setting) {
    setting.allow("from", "join", "format", "zone", "locale");
    JsonSetting format = setting.required("format", ALLOWED);
    Locale locale = setting.has("locale") ? locale(setting.get("locale")) : Locale.ENGLISH;
    TimeRule rule =
        new TimeRule(
            Value.bare(setting),
            format.text(),
            setting.has("zone") ? zone(setting.get("zone")) : null,
            locale);
    if (rule.isPattern()) {
      rule.tryPattern(format);
    }
    return rule;
  }

  boolean isPattern() {
    return !NAMED.contains(format);
  }

  private static ZoneId zone(JsonSetting setting) {
    try {
      return ZoneId.of(setting.text());
    } catch (DateTimeException e) {
      throw setting.wrong("a zone, such as Asia/Shanghai or +08:00");
    }
  }

  private static Locale locale(JsonSetting setting) {
    try {
      return new Locale.Builder().setLanguageTag(setting.text()).build();
    } catch (IllformedLocaleException e) {
      throw setting.wrong("a language, such as en or zh-CN");
    }
  }

  /** Writes a time by the pattern and reads it back, so that a useless pattern is found at once. */
  private void tryPattern(JsonSetting setting) {
    ZonedDateTime sample = ZonedDateTime.of(2001, 2, 3, 16, 5, 6, 0, ZoneOffset.UTC);
    try {
      TimePattern pattern = new TimePattern(format, locale);
      LocalDate read = pattern.parse(pattern.write(sample)).local().toLocalDate();
      if (read.equals(sample.toLocalDate())) {
        return;
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // Said below.
    }
    throw setting.wrong(ALLOWED + "; h needs a, and the year is yyyy, not YYYY");
  }
}
