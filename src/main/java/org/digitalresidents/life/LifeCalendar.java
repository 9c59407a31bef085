package org.digitalresidents.life;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.EpochMicros;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/**
 * How lives are cut: into weeks and into months, side by side.
 *
 * @param zone the business zone, in which periods are cut
 * @param weekStart the first day of a week
 */
public record LifeCalendar(ZoneId zone, DayOfWeek weekStart) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Weeks or months, by their numbers. */
  PeriodNumbers numbers(PeriodUnit unit) {
    return new PeriodNumbers(unit, weekStart);
  }

  /** The instant at which a day begins: at midnight, and where clocks skip it, when they do. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The business day of the last instant before {@code data_end}. */
  LocalDate lastDay(Instant dataEnd) {
    return new LocalDays(zone).day(EpochMicros.of(dataEnd) - 1);
  }
}
