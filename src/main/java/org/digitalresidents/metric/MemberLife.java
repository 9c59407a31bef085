package org.digitalresidents.metric;

import java.util.function.Consumer;

/**
 * A member's contributions to a scope added up by day, and whether they were in.
 *
 * <p>Two questions, two answers. In <em>at the end</em> of a day is who had more spells begin than
 * end up to it. In <em>on</em> a day is whose spells overlap it, however briefly; two spells on one
 * day make one member-day. Both are running totals along the member.
 */
final class MemberLife {
  private final Consumer<LifeDay> out;
  private int day;
  private Amounts amounts; // null before the first contribution
  private long open;
  private long onDay;

  MemberLife(Consumer<LifeDay> out) {
    this.out = out;
  }

  /** What the member adds; days ascend. */
  void see(int ofDay, Amounts more) {
    if (amounts == null || ofDay != day) {
      endDay();
      day = ofDay;
      amounts = new Amounts();
    }
    amounts.addAll(more);
  }

  /** No more comes. */
  void end() {
    endDay();
  }

  private void endDay() {
    if (amounts == null) {
      return;
    }
    long openBefore = open;
    long onDayBefore = onDay;
    open += amounts.of(Measure.STARTS) - amounts.of(Measure.ENDS);
    onDay += amounts.of(Measure.DAYS_FROM) - amounts.of(Measure.DAYS_TO);
    out.accept(new LifeDay(day, amounts, openBefore > 0, open > 0, onDayBefore > 0, onDay > 0));
    amounts = null;
  }
}
