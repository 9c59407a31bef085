package org.digitalresidents.rfm;

import java.util.Arrays;
import org.digitalresidents.model.Etype;

/**
 * Activity of the last few days, a slot a day: what is older makes room for what is new, so a
 * member costs the same whatever they do. Days are numbers and come in ascending order.
 */
final class DayRing {
  private static final long NO_DAY = Long.MIN_VALUE;

  private final long[] days;
  private final long[] halfPoints;
  private final long[] shares;
  private final long[] feedbacks;
  private long last;

  /** A ring of so many days. */
  DayRing(int size) {
    days = new long[size];
    halfPoints = new long[size];
    shares = new long[size];
    feedbacks = new long[size];
    clear();
  }

  void clear() {
    Arrays.fill(days, NO_DAY);
    last = NO_DAY;
  }

  /** An activity of a day, which is none before the last. */
  void add(long day, Etype etype) {
    int slot = slot(day);
    if (days[slot] != day) {
      days[slot] = day;
      halfPoints[slot] = 0;
      shares[slot] = 0;
      feedbacks[slot] = 0;
    }
    halfPoints[slot] += ActivityPoints.half(etype);
    shares[slot] += ActivityPoints.isShare(etype) ? 1 : 0;
    feedbacks[slot] += ActivityPoints.isFeedback(etype) ? 1 : 0;
    last = day;
  }

  /** The last day with activity; far in the past where there is none. */
  long last() {
    return last;
  }

  /** Days with activity from one day to another, both included. */
  long activeDays(long from, long to) {
    long count = 0;
    for (long day = from; day <= to; day++) {
      count += days[slot(day)] == day ? 1 : 0;
    }
    return count;
  }

  /** Half points from one day to another, both included. */
  long halfPoints(long from, long to) {
    return sum(halfPoints, from, to);
  }

  /** Shares and works from one day to another, both included. */
  long shares(long from, long to) {
    return sum(shares, from, to);
  }

  /** Votes and acceptances from one day to another, both included. */
  long feedbacks(long from, long to) {
    return sum(feedbacks, from, to);
  }

  private long sum(long[] values, long from, long to) {
    long sum = 0;
    for (long day = from; day <= to; day++) {
      int slot = slot(day);
      sum += days[slot] == day ? values[slot] : 0;
    }
    return sum;
  }

  private int slot(long day) {
    return Math.floorMod(day, days.length);
  }
}
