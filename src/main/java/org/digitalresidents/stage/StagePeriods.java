package org.digitalresidents.stage;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/**
 * By which periods moves are counted.
 *
 * @param zone the business zone, in which periods are cut
 */
public record StagePeriods(PeriodNumbers numbers, ZoneId zone) implements Serializable {
  private static final long serialVersionUID = 1L;

  PeriodUnit unit() {
    return numbers.unit();
  }

  /** The first day of a period. */
  LocalDate start(long number) {
    return numbers.start(number);
  }

  /** Numbers the periods of instants, best told in the order of time. */
  Clock clock() {
    LocalDays days = new LocalDays(zone);
    return micros -> numbers.of(days.day(micros));
  }

  /** Numbers the periods of instants. */
  interface Clock {
    /** The number of the period at so many microseconds since 1970-01-01T00:00Z. */
    long period(long micros);
  }
}
