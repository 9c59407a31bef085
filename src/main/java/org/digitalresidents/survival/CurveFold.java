package org.digitalresidents.survival;

import java.util.function.Consumer;
import org.digitalresidents.stat.AalenJohansen;

/**
 * Draws one stratum's curve: a row per whole day on its axis, from 0 until nobody is observed any
 * more or the curve is long enough. A row is how things stand when that many days are over: what
 * happens at that very instant is in it, but who is at risk is counted just before.
 */
abstract class CurveFold<R extends Record> extends StratumFold<R> {
  private final int causes;
  private final int days;
  private AalenJohansen exits;
  private long lastTime;
  private int nextDay;

  CurveFold(int causes, int days) {
    this.causes = causes;
    this.days = days;
    this.exits = new AalenJohansen(causes);
  }

  /** The row of a day. */
  abstract R row(int dayNo, long atRisk, AalenJohansen exits);

  /** What happens at this time, as the curves take it. */
  abstract void see(AalenJohansen exits, long time);

  /** Whether the curve can be drawn, the community's sources being what they are. */
  boolean isDrawn() {
    return true;
  }

  @Override
  final void open() {
    exits = new AalenJohansen(causes);
    lastTime = 0;
    nextDay = 0;
  }

  @Override
  final void before(long time, Consumer<R> out) {
    while (isDrawn() && nextDay <= days && Elapsed.ofDays(nextDay) < time) {
      tell(out);
    }
  }

  @Override
  final void at(long time) {
    see(exits, time);
    lastTime = time;
  }

  @Override
  final void close(Consumer<R> out) {
    boolean wasAnybody = total(Mark.BEGINS) > 0;
    if (isDrawn() && wasAnybody && nextDay <= days) {
      tell(out);
    }
  }

  private void tell(Consumer<R> out) {
    boolean isNow = lastTime == Elapsed.ofDays(nextDay);
    out.accept(row(nextDay, isNow ? exits.atRisk() : exits.atRiskAfter(), exits));
    nextDay++;
  }
}
