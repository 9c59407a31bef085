package org.digitalresidents.metric;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A scope in a period.
 *
 * @param start the period's first day
 * @param next the first day of the next one
 * @param before what stood when it began
 * @param tallies what happened in it
 */
record ScopePeriod(
    KnownCommunity community, LocalDate start, LocalDate next, Stock before, Tallies tallies) {

  long of(Tally tally) {
    return tallies.of(tally);
  }

  /** What stands at its end. */
  Stock stock() {
    return before.plus(tallies);
  }

  /** The days that members were in, of those of which the data speak. */
  long memberDays() {
    LocalDate afterLast = community.lastDay().plusDays(1);
    LocalDate end = next.isBefore(afterLast) ? next : afterLast;
    return stock().memberDaysBefore(end.toEpochDay()) - before.memberDaysBefore(start.toEpochDay());
  }

  /** Whether it was over when the data ended: at midnight, or when clocks skip it. */
  boolean isComplete(ZoneId zone) {
    Instant over = next.atStartOfDay(zone).toInstant();
    return !over.isAfter(community.dataEnd());
  }
}
