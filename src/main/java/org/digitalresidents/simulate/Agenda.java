package org.digitalresidents.simulate;

import java.util.PriorityQueue;

/**
 * What is still to happen in a group. Bounded: a few entries per member and open matter. What would
 * happen after the end of the log is not kept, so a shorter log is the beginning of a longer one.
 */
final class Agenda {
  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private final long endMs;
  private long planned;
  private long now;

  Agenda(long startMs, long endMs) {
    this.now = startMs;
    this.endMs = endMs;
  }

  /** Plans something; what should have been is done at once. */
  void at(long ms, Runnable what) {
    if (ms < endMs) {
      entries.add(new Entry(Math.max(ms, now), planned, what));
      planned++;
    }
  }

  /** Plans something so many hours from now, by the clock and not by rhythm. */
  void inHours(double hours, Runnable what) {
    at(now + (long) (hours * World.HOUR_MS), what);
  }

  /** Does everything in order of time; what is planned on the way is done as well. */
  void run() {
    for (Entry next = entries.poll(); next != null; next = entries.poll()) {
      now = Math.max(now, next.ms);
      next.what.run();
    }
  }

  long now() {
    return now;
  }

  private record Entry(long ms, long order, Runnable what) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(ms, other.ms);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
