package org.digitalresidents.intake.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;
import org.digitalresidents.model.TsPrecision;

/** Reads the times of a file as the rules of a mapping say. */
final class MappedTimes {
  private final IntakeOptions options;
  private final Instants instants;
  private final NumericDates numeric;
  private final RecordSink sink;
  private final Map<TimeRule, TimePattern> patterns = new HashMap<>();

  MappedTimes(InputFile file, IntakeOptions options, RecordSink sink) {
    this.options = options;
    this.instants = new Instants(options);
    this.numeric = new NumericDates(file, options.dateOrder());
    this.sink = sink;
  }

  /** The time of a record. */
  Instants.Moment moment(TimeRule rule, Map<String, String> record) throws BadRecord {
    String field = String.join("+", rule.value().from());
    String source = rule.value().source(record);
    if (source == null || source.isBlank()) {
      throw new BadRecord(
          Rejection.MISSING_REQUIRED, field + " is missing or empty; without it no act");
    }
    String text = source.strip();
    return switch (rule.format()) {
      case "iso" -> iso(rule, field, text);
      case "epoch_s" -> instants.ofSeconds(field, text);
      case "epoch_ms" -> instants.ofMillis(field, text);
      case "epoch_us" -> micros(field, text);
      case "auto" -> auto(rule, field, text);
      default -> byPattern(rule, field, text);
    };
  }

  private Instants.Moment iso(TimeRule rule, String field, String text) throws BadRecord {
    Instants.Moment moment = instants.ofLocalText(field, text, zone(rule));
    if (!Instants.hasZone(text)) {
      noteZone(rule);
    }
    return moment;
  }

  private Instants.Moment micros(String field, String text) throws BadRecord {
    long micros;
    try {
      micros = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRecord(
          Rejection.TS_UNPARSEABLE,
          field + ": " + Shown.of(text) + " is no whole number of microseconds since 1970");
    }
    long second = Math.floorDiv(micros, 1_000_000L);
    Instant instant = Instant.ofEpochSecond(second, Math.floorMod(micros, 1_000_000L) * 1_000);
    return new Instants.Moment(instants.accepted(field, instant), TsPrecision.MS);
  }

  private Instants.Moment auto(TimeRule rule, String field, String text) throws BadRecord {
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) {
      return iso(rule, field, text);
    }
    NumericDates.Read read = numeric.parse(field, text);
    return moment(rule, field, read.local(), null, read.precision());
  }

  private Instants.Moment byPattern(TimeRule rule, String field, String text) throws BadRecord {
    TimePattern pattern =
        patterns.computeIfAbsent(rule, r -> new TimePattern(r.format(), r.locale()));
    TimePattern.Read read;
    try {
      read = pattern.parse(text);
    } catch (DateTimeException e) {
      throw new BadRecord(
          Rejection.TS_UNPARSEABLE,
          field + ": " + Shown.of(text) + " is no time of the form " + rule.format());
    }
    return moment(rule, field, read.local(), read.zone(), pattern.precision());
  }

  /** A bare day is its midnight UTC, whatever the zone, as everywhere. */
  private Instants.Moment moment(
      TimeRule rule, String field, LocalDateTime local, ZoneId named, TsPrecision precision)
      throws BadRecord {
    boolean isDay = precision == TsPrecision.DAY;
    if (!isDay && named == null) {
      noteZone(rule);
    }
    ZoneId zone = isDay ? ZoneOffset.UTC : named == null ? zone(rule) : named;
    return new Instants.Moment(instants.accepted(field, local.atZone(zone).toInstant()), precision);
  }

  private ZoneId zone(TimeRule rule) {
    return rule.zone() == null ? options.sourceZone() : rule.zone();
  }

  /** A zone that the mapping names is no guess. */
  private void noteZone(TimeRule rule) {
    if (rule.zone() == null) {
      sink.note("times_without_zone", 1);
    }
  }
}
