package org.digitalresidents.talk;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How one word spread in one place. Holds a count for each week in which it won somebody. */
final class Adoption {
  private final TreeMap<LocalDate, Long> newUsers = new TreeMap<>();
  private long uses;
  private long users;
  private String member; // the last one; null before the first

  /** Uses of a member in a week; those of one member come together, in time. */
  void add(String by, LocalDate week, long times) {
    uses += times;
    if (!by.equals(member)) {
      users++;
      newUsers.merge(week, 1L, Long::sum);
      member = by;
    }
  }

  long uses() {
    return uses;
  }

  long users() {
    return users;
  }

  LocalDate firstWeek() {
    return newUsers.firstKey();
  }

  /** By when half of its users had used it. */
  LocalDate halfWeek() {
    long sofar = 0;
    for (Map.Entry<LocalDate, Long> week : newUsers.entrySet()) {
      sofar += week.getValue();
      if (2 * sofar >= users) {
        return week.getKey();
      }
    }
    throw new IllegalStateException("A word nobody used");
  }
}
