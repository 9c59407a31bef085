package org.digitalresidents.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;

/**
 * When one member was in a scope, and on which days active; told in whatever order. Holds the days
 * of activity, and two days a spell.
 *
 * <p>A period is judged at its end: in is who had more spells begin than end up to it. Settled (沉淀,
 * 留量) is who was active in at least 3 of the last 4 weeks. Source: definitions A12.
 */
final class Attendance {
  /** Settled: active in so many of the last {@link #SETTLED_OF} weeks. Definitions A12. */
  static final int SETTLED_WEEKS = 3;

  static final int SETTLED_OF = 4;

  private final TreeSet<LocalDate> active = new TreeSet<>(); // a day in two groups is one day
  private final List<LocalDate> starts = new ArrayList<>();
  private final List<LocalDate> ends = new ArrayList<>();

  /** What is counted in which period. */
  interface Counter {
    void add(long period, int tally, long number);
  }

  void active(LocalDate day) {
    active.add(day);
  }

  void enter(LocalDate day) {
    starts.add(day);
  }

  void leave(LocalDate day) {
    ends.add(day);
  }

  /** Counts the member in periods of one length. */
  void count(PeriodNumbers numbers, Counter counter) {
    NavigableMap<Long, Integer> open = countMember(numbers, counter);
    NavigableMap<Long, Integer> activeDays = new TreeMap<>();
    active.forEach(day -> activeDays.merge(numbers.of(day), 1, Integer::sum));
    activeDays.forEach(
        (period, days) -> {
          counter.add(period, Tally.activeOn(days), 1);
          if (isIn(open, period)) {
            counter.add(period, Tally.ACTIVE, 1);
          }
        });
    if (numbers.unit() == PeriodUnit.WEEK) {
      countSettled(new ArrayList<>(activeDays.keySet()), open, counter);
    }
  }

  /** How many spells are open from a period on, by each in which that changes. */
  private NavigableMap<Long, Integer> countMember(PeriodNumbers numbers, Counter counter) {
    NavigableMap<Long, Integer> changes = new TreeMap<>();
    starts.forEach(day -> changes.merge(numbers.of(day), 1, Integer::sum));
    ends.forEach(day -> changes.merge(numbers.of(day), -1, Integer::sum));
    int open = 0;
    for (Map.Entry<Long, Integer> each : changes.entrySet()) {
      int change = each.getValue();
      if (change != 0) {
        counter.add(each.getKey(), Tally.MEMBERS, change);
      }
      open += change;
      each.setValue(open);
    }
    return changes;
  }

  /** An active week is among the last four in the three weeks after it, too. */
  private static void countSettled(
      List<Long> weeks, NavigableMap<Long, Integer> open, Counter counter) {
    for (int i = SETTLED_WEEKS - 1; i < weeks.size(); i++) {
      long last = weeks.get(i - SETTLED_WEEKS + 1) + SETTLED_OF - 1;
      long next = i + 1 < weeks.size() ? weeks.get(i + 1) : Long.MAX_VALUE;
      for (long week = weeks.get(i); week <= last && week < next; week++) {
        if (isIn(open, week)) {
          counter.add(week, Tally.SETTLED, 1);
        }
      }
    }
  }

  private static boolean isIn(NavigableMap<Long, Integer> open, long period) {
    Map.Entry<Long, Integer> latest = open.floorEntry(period);
    return latest != null && latest.getValue() > 0;
  }
}
