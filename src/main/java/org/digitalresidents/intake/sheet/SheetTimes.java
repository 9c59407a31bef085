package org.digitalresidents.intake.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.model.TsPrecision;

/**
 * The times of a table: ISO 8601, or milliseconds since 1970. A time of day without a zone is that
 * of the source's zone, and counted in the note {@code times_without_zone}; a bare day is known to
 * the day only.
 */
final class SheetTimes {
  private final Instants instants;
  private final ZoneId zone;
  private final RecordSink sink;

  SheetTimes(IntakeOptions options, RecordSink sink) {
    this.instants = new Instants(options);
    this.zone = options.sourceZone();
    this.sink = sink;
  }

  /** A time with how exactly it is known; null where the cell is empty. */
  Instants.Moment moment(String column, String cell) throws BadRecord {
    if (cell == null) {
      return null;
    }
    if (cell.matches("-?[0-9]+")) {
      return instants.ofMillis(column, cell);
    }
    Instants.Moment moment = instants.ofLocalText(column, cell, zone);
    if (!Instants.hasZone(cell)) {
      sink.note("times_without_zone", 1);
    }
    return moment;
  }

  /** A time as an instant: of a bare day its first, in the source's zone. */
  Instant fromStart(String column, String cell) throws BadRecord {
    Instants.Moment moment = moment(column, cell);
    return isDay(moment) ? startOf(day(moment)) : instant(moment);
  }

  /** A time as an instant: of a bare day its last microsecond, in the source's zone. */
  Instant toEnd(String column, String cell) throws BadRecord {
    Instants.Moment moment = moment(column, cell);
    return isDay(moment)
        ? startOf(day(moment).plusDays(1)).minus(1, ChronoUnit.MICROS)
        : instant(moment);
  }

  private static boolean isDay(Instants.Moment moment) {
    return moment != null && moment.precision() == TsPrecision.DAY;
  }

  private static Instant instant(Instants.Moment moment) {
    return moment == null ? null : moment.instant();
  }

  private static LocalDate day(Instants.Moment moment) {
    return LocalDate.ofInstant(moment.instant(), ZoneOffset.UTC);
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
