package org.digitalresidents.value;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.AalenJohansen;
import org.digitalresidents.stat.Curve;
import org.digitalresidents.stat.Interval;

/**
 * How long questions wait for their first reply, by Kaplan–Meier: who still waits counts as long as
 * they are watched. Source: methods 6.
 */
final class Waits {
  private static final double MICROS_PER_SECOND = 1e6;

  private long[] times = new long[16]; // twice the time, and one more where nothing came
  private int size;

  /**
   * One more that waits.
   *
   * @param micros until the reply; where there is none, as long as it was watched
   */
  void add(long micros, boolean isReplied) {
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
    }
    times[size++] = 2 * micros + (isReplied ? 0 : 1);
  }

  /** When half have a reply, in seconds. */
  EstimateRow median(int fewest) {
    if (size == 0 || size < fewest) {
      return few();
    }
    AalenJohansen curve = new AalenJohansen(1);
    follow(curve, Long.MAX_VALUE);
    OptionalLong median = curve.survival().median().time();
    if (median.isEmpty()) {
      return EstimateRow.none(NullReason.NOT_REACHED, null, size);
    }
    OptionalLong lower = curve.survival().median().lower();
    OptionalLong upper = curve.survival().median().upper();
    Interval interval =
        lower.isEmpty() || upper.isEmpty()
            ? null
            : new Interval(seconds(lower.getAsLong()), seconds(upper.getAsLong()));
    return EstimateRow.of(seconds(median.getAsLong()), null, size, interval);
  }

  /** The share that has a reply by then. */
  EstimateRow by(long micros, int fewest) {
    if (size == 0 || size < fewest) {
      return few();
    }
    AalenJohansen curve = new AalenJohansen(1);
    long last = follow(curve, micros);
    Curve waiting = curve.survival();
    boolean isOver = waiting.value() == 0;
    if (last < micros && curve.atRiskAfter() == 0 && !isOver) {
      return EstimateRow.none(NullReason.NOT_OBSERVED, null, size);
    }
    Optional<Interval> interval = waiting.interval();
    return EstimateRow.of(
        1 - waiting.value(),
        null,
        size,
        interval.map(i -> new Interval(1 - i.upper(), 1 - i.lower())).orElse(null));
  }

  private EstimateRow few() {
    return EstimateRow.none(size == 0 ? NullReason.BASE_ZERO : NullReason.TOO_FEW, null, size);
  }

  /** Leads a curve through the times up to one, inclusive; tells the last. */
  private long follow(AalenJohansen curve, long until) {
    Arrays.sort(times, 0, size);
    long entered = size;
    long last = -1;
    if (times[0] > 1) {
      curve.see(0, entered, 0, 0);
      entered = 0;
    }
    int i = 0;
    while (i < size && times[i] / 2 <= until) {
      last = times[i] / 2;
      long events = 0;
      long censored = 0;
      for (; i < size && times[i] / 2 == last; i++) {
        events += 1 - times[i] % 2;
        censored += times[i] % 2;
      }
      curve.see(last, entered, censored, events);
      entered = 0;
    }
    return last;
  }

  private static double seconds(long micros) {
    return micros / MICROS_PER_SECOND;
  }
}
