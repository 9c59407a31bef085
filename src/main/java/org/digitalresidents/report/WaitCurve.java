package org.digitalresidents.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.digitalresidents.stat.AalenJohansen;
import org.digitalresidents.stat.Interval;

/**
 * Which share of questions has a first reply by then, by Kaplan–Meier: those still waiting count as
 * long as they are watched. Read at the times people ask for, from a minute to 30 days.
 */
final class WaitCurve {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Where it is read, in seconds. */
  private static final List<Long> TIMES =
      List.of(
          MINUTE,
          2 * MINUTE,
          5 * MINUTE,
          10 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          3 * HOUR,
          6 * HOUR,
          12 * HOUR,
          DAY,
          2 * DAY,
          3 * DAY,
          7 * DAY,
          14 * DAY,
          30 * DAY);

  /**
   * A point of the curve.
   *
   * @param interval of the share; null where it is 0 or 1
   * @param waiting questions still waiting, and watched
   */
  record Point(long seconds, double replied, Interval interval, long waiting) {}

  private final NavigableMap<Long, long[]> ends = new TreeMap<>();
  private long questions;

  /** So many questions that waited so long, for a reply or until they were watched no more. */
  void add(long seconds, boolean isReplied, long count) {
    ends.computeIfAbsent(seconds, s -> new long[2])[isReplied ? 0 : 1] += count;
    questions += count;
  }

  long questions() {
    return questions;
  }

  /** The points, as far as at least so many questions were watched. */
  List<Point> points(int fewest) {
    List<Point> points = new ArrayList<>();
    AalenJohansen curve = new AalenJohansen(1);
    long entered = questions;
    if (!ends.isEmpty() && ends.firstKey() > 0) {
      curve.see(0, entered, 0, 0);
      entered = 0;
    }
    long seen = -1;
    for (long time : TIMES) {
      for (Map.Entry<Long, long[]> end : ends.subMap(seen, false, time, true).entrySet()) {
        curve.see(end.getKey(), entered, end.getValue()[1], end.getValue()[0]);
        entered = 0;
      }
      seen = time;
      double waiting = curve.survival().value();
      if (curve.atRiskAfter() < fewest && waiting > 0) {
        return points;
      }
      Optional<Interval> interval = curve.survival().interval();
      points.add(
          new Point(
              time,
              1 - waiting,
              interval.map(i -> new Interval(1 - i.upper(), 1 - i.lower())).orElse(null),
              curve.atRiskAfter()));
    }
    return points;
  }
}
