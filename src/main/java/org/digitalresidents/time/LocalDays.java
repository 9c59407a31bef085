package org.digitalresidents.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * The business day of an instant. Remembers the day it last gave, so that acts in time order cost a
 * comparison each, and the midnights of 1,024 days (16 KB), so that a new day seldom costs a look
 * at the zone's rules; not for use by several threads.
 *
 * <p>A day is {@code [its first midnight, the next day's first midnight)}: 23 or 25 hours long
 * where clocks change, absent where a zone skipped it, and one piece even where clocks went back
 * over midnight (America/St_Johns until 2011: the hour repeated belongs to the new day).
 */
public final class LocalDays {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  /** Days whose midnights are kept: a power of two; of nearly three years. */
  private static final int KEPT = 1024;

  private static final long NONE = Long.MIN_VALUE;

  private final ZoneId zone;

  /** By the last bits of the day; {@link #NONE} where there is none. */
  private final long[] keptDays = new long[KEPT];

  private final long[] midnights = new long[KEPT];
  private LocalDate day = LocalDate.EPOCH;
  private long start;
  private long end; // [0, 0) holds no instant: nothing is remembered yet

  public LocalDays(ZoneId zone) {
    this.zone = zone;
    Arrays.fill(keptDays, NONE);
  }

  /** The day at so many microseconds since 1970-01-01T00:00Z. */
  public LocalDate day(long micros) {
    if (micros < start || micros >= end) {
      find(micros);
    }
    return day;
  }

  /** By midnights alone: the last that is not after the instant. */
  private void find(long micros) {
    long found = Math.floorDiv(micros, MICROS_A_DAY); // a day off, at most two
    while (micros < midnight(found)) {
      found--;
    }
    while (micros >= midnight(found + 1)) {
      found++;
    }
    day = LocalDate.ofEpochDay(found);
    start = midnight(found);
    end = midnight(found + 1);
  }

  /** The first midnight of a day. */
  private long midnight(long epochDay) {
    int place = (int) epochDay & (KEPT - 1);
    if (keptDays[place] != epochDay) {
      LocalDate date = LocalDate.ofEpochDay(epochDay);
      midnights[place] = EpochMicros.of(date.atStartOfDay(zone).toInstant());
      keptDays[place] = epochDay;
    }
    return midnights[place];
  }
}
