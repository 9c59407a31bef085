package org.digitalresidents.time;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The business day of an instant. Remembers the day it last gave, so that acts in time order cost a
 * comparison each; not for use by several threads.
 *
 * <p>A day is {@code [its first midnight, the next day's first midnight)}: 23 or 25 hours long
 * where clocks change, absent where a zone skipped it, and one piece even where clocks went back
 * over midnight (America/St_Johns until 2011: the hour repeated belongs to the new day).
 */
public final class LocalDays {
  private final ZoneId zone;
  private LocalDate day = LocalDate.EPOCH;
  private long start;
  private long end; // [0, 0) holds no instant: nothing is remembered yet

  public LocalDays(ZoneId zone) {
    this.zone = zone;
  }

  /** The day at so many microseconds since 1970-01-01T00:00Z. */
  public LocalDate day(long micros) {
    if (micros < start || micros >= end) {
      find(micros);
    }
    return day;
  }

  private void find(long micros) {
    LocalDate found = EpochMicros.instant(micros).atZone(zone).toLocalDate();
    while (micros >= startOf(found.plusDays(1))) {
      found = found.plusDays(1);
    }
    day = found;
    start = startOf(found);
    end = startOf(found.plusDays(1));
  }

  private long startOf(LocalDate date) {
    return EpochMicros.of(date.atStartOfDay(zone).toInstant());
  }
}
