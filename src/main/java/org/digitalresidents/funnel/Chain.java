package org.digitalresidents.funnel;

import java.util.Arrays;

/** Some steps done one after the other, from an entry on. Never changes. */
final class Chain {
  /** Stands for the time of a step that was left out. */
  static final long NOT_DONE = Long.MIN_VALUE;

  private final Entry entry;
  private final long[] at;

  private Chain(Entry entry, long[] at) {
    this.entry = entry;
    this.at = at;
  }

  static Chain begin(Entry entry, int steps) {
    long[] at = new long[steps + 1];
    Arrays.fill(at, NOT_DONE);
    at[1] = entry.ts();
    at[0] = entry.ts(); // the last step so far
    return new Chain(entry, at);
  }

  /** Steps in whatever order. */
  static Chain of(Entry entry, long[] at) {
    return new Chain(entry, at);
  }

  /** The same and one step more. */
  Chain to(int step, long ts) {
    long[] longer = at.clone();
    longer[step] = ts;
    longer[0] = ts;
    return new Chain(entry, longer);
  }

  Entry entry() {
    return entry;
  }

  long start() {
    return entry.ts();
  }

  /** When its last step was. */
  long last() {
    return at[0];
  }

  /** When a step was; {@link #NOT_DONE} where it was left out or is not reached. */
  long at(int step) {
    return at[step];
  }
}
