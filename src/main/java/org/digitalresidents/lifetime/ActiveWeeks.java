package org.digitalresidents.lifetime;

/**
 * A member's active weeks up to an end. Weeks come in their order; each is seen once or more. Holds
 * a few numbers.
 */
final class ActiveWeeks {
  private static final long NONE = Long.MIN_VALUE;

  private final End end;
  private long first = NONE;
  private long last;
  private long latest = NONE; // the last week seen, before the end or after
  private long repeats;
  private long later;

  ActiveWeeks(End end) {
    this.end = end;
  }

  void see(long week) {
    if (week == latest) {
      return;
    }
    latest = week;
    if (week > end.lastWeek()) {
      later++;
    } else if (first == NONE) {
      first = week;
      last = week;
    } else {
      last = week;
      repeats++;
    }
  }

  /** Whether no week that is over was active. */
  boolean isEmpty() {
    return first == NONE;
  }

  /** x. */
  long repeats() {
    return repeats;
  }

  /** t_x. */
  long last() {
    return last - first;
  }

  /** n: weeks over since the first. */
  long age() {
    return end.lastWeek() - first;
  }

  /** Active weeks that are not over at the end, or begin after it. */
  long later() {
    return later;
  }
}
