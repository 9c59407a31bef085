package org.digitalresidents.metric;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.digitalresidents.time.PeriodNumbers;

/** What a scope has in each of its periods of one length: member after member, day after day. */
final class ScopePeriods {
  private final PeriodNumbers numbers;
  private final SortedMap<Long, Tallies> tallies = new TreeMap<>();
  private MemberPeriod period; // null before the member's first day
  private long number;

  ScopePeriods(PeriodNumbers numbers) {
    this.numbers = numbers;
  }

  /** The member's next day. */
  void see(LifeDay day) {
    long next = numbers.of(LocalDate.ofEpochDay(day.number()));
    if (period == null || next != number) {
      endMember();
      number = next;
      period = new MemberPeriod(day);
    }
    period.see(day);
  }

  /** The next day is another member's. */
  void endMember() {
    if (period != null) {
      period.addTo(tallies.computeIfAbsent(number, first -> new Tallies()), numbers.unit());
      period = null;
    }
  }

  /** The periods in which something happened, by number. */
  void forEach(BiConsumer<Long, Tallies> each) {
    tallies.forEach(each);
  }
}
