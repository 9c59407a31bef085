package org.digitalresidents.life;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts scopes by period, in whatever order they are met.
 *
 * <p>Holds a row of numbers a scope and period, though never more than {@link #MOST}, which is some
 * 16 MB: when it is full it tells what it has and begins anew, since parts are added up later.
 */
final class TallySheet {
  /** With standard settings the periods of 100 groups in two years and a half. */
  static final int MOST = 20_000;

  private final Map<ScopePeriod, Tallies> tallies = new HashMap<>();
  private final Consumer<ScopeTally> out;
  private final int most;

  TallySheet(Consumer<ScopeTally> out) {
    this(out, MOST);
  }

  /**
   * An empty sheet.
   *
   * @param most periods of scopes that it holds; at least 1
   */
  TallySheet(Consumer<ScopeTally> out, int most) {
    this.out = out;
    this.most = most;
  }

  void add(ScopePeriod period, int tally, long number) {
    Tallies found = tallies.get(period);
    if (found == null) {
      if (tallies.size() >= most) {
        tell();
      }
      found = new Tallies();
      tallies.put(period, found);
    }
    found.add(tally, number);
  }

  /** Tells what it has, and has it no more. */
  void tell() {
    tallies.forEach((period, counted) -> out.accept(new ScopeTally(period, counted)));
    tallies.clear();
  }
}
