package org.digitalresidents.funnel;

/** Follows how far one can get, instant by instant. */
interface Tracker {
  /** The acts of the next instant that matter. */
  void take(Hits hits);

  /** The highest level so far. */
  Reached reached();

  /** Whether what is underway can still go on at an instant. */
  boolean isLive(long ts);

  /** Whether an exclusion took the member out. */
  boolean isDropped();

  /** Steps done while an entry was live, as bits: also those out of order. */
  int done();

  /** The same so far, from now on with other ties. */
  Tracker copy(FunnelSpec.Ties ties);

  /**
   * A level and when it was first reached.
   *
   * @param level number of the last step; 0 where there was no entry
   * @param moment number of the act, or of the acts at one instant, by which it was reached
   * @param entry of those that led there by then, the latest; null where there was none
   * @param times when each step was first reached from that entry, by number
   */
  record Reached(int level, long moment, long at, Entry entry, long[] times) {
    static final Reached NOTHING =
        new Reached(0, 0, StepTimes.NOT_REACHED, null, StepTimes.none(0));

    /** Whether this is better: longer, or by the same act there from a later start. */
    boolean isBeatenBy(int level, long moment, Entry entry) {
      boolean isSame = level == this.level && moment == this.moment;
      return level > this.level || (isSame && entry.ts() > this.entry.ts());
    }
  }
}
