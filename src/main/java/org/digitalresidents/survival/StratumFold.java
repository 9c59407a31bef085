package org.digitalresidents.survival;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Folds one stratum's points, in the order of time, into rows. Plain Java; holds a few numbers,
 * never the points.
 */
abstract class StratumFold<R extends Record> {
  private final long[] totals = new long[Mark.values().length]; // by place
  private final long[] now = new long[totals.length];
  private long time;
  private Stratum stratum;
  private Consumer<R> out;

  /** Starts a stratum; what was held of the last one is forgotten. */
  final void begin(Stratum stratum, Consumer<R> out) {
    this.stratum = stratum;
    this.out = out;
    Arrays.fill(totals, 0);
    Arrays.fill(now, 0);
    time = 0;
    open();
  }

  /** So many spans of a channel that bear these marks at a time, no earlier than that before. */
  final void see(long time, String channel, long marks, long count) {
    if (time != this.time) {
      closeTime();
      this.time = time;
    }
    for (long left = marks; left != 0; left &= left - 1) {
      now[Long.numberOfTrailingZeros(left)] += count;
    }
    note(channel, marks, count);
  }

  /** No more points. */
  final void end() {
    closeTime();
    close(out);
  }

  private void closeTime() {
    before(time, out);
    for (int i = 0; i < now.length; i++) {
      totals[i] += now[i];
    }
    at(time);
    Arrays.fill(now, 0);
  }

  /** A stratum begins. */
  abstract void open();

  /** A channel's part of what is at this time. */
  void note(String channel, long marks, long count) {}

  /** What is at this time is known; totals do not have it yet. */
  void before(long time, Consumer<R> out) {}

  /** What is at this time is over. */
  abstract void at(long time);

  /** All is seen. */
  abstract void close(Consumer<R> out);

  final Stratum stratum() {
    return stratum;
  }

  /** How many bear a mark at this time. */
  final long now(Mark mark) {
    return now[mark.place()];
  }

  /** How many bear a mark up to this time. */
  final long total(Mark mark) {
    return totals[mark.place()];
  }

  /** Whether a mark of a whole community holds. */
  final boolean holds(Mark mark) {
    return total(mark) > 0;
  }
}
