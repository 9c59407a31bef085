package org.digitalresidents.retention;

import java.util.List;
import java.util.function.Consumer;

/**
 * Counts the members of one cohort, by cells: those who joined, and in which cells they were
 * active, in whatever order they are told.
 *
 * <p>A member is told of only as far as periods are over for them. Active "on or after" a period is
 * who was last active in it or later; so only the last activity is counted, at the last period that
 * is over, and the rest is a sum.
 *
 * <p>Holds a number per cell, and one per period that any cell looks at.
 */
final class CohortCounts {
  private final List<Bracket> brackets;
  private final long[] byOver; // members, by how many of the periods that cells look at are over
  private final long[] on; // by period
  private final long[] furthest; // by period
  private final long[] inBracket; // by bracket
  private long lastBegun;

  /**
   * Counts of a cohort.
   *
   * @param most the number of the last period that has a cell of its own
   */
  CohortCounts(int most, List<Bracket> brackets) {
    this.brackets = brackets;
    int last = brackets.stream().mapToInt(Bracket::to).reduce(most, Math::max);
    byOver = new long[last + 2];
    on = new long[most + 1];
    furthest = new long[most + 1];
    inBracket = new long[brackets.size()];
  }

  /**
   * A member joined.
   *
   * @param over how many periods are over for the member
   * @param begun the number of the last period that has begun
   */
  void join(long over, long begun) {
    byOver[(int) Math.min(over, byOver.length - 1)]++;
    lastBegun = Math.max(lastBegun, begun);
  }

  /**
   * A member was active in a period, and before that in another.
   *
   * @param previous −1 where there was no activity before
   */
  void active(long over, long no, long previous) {
    if (no == previous) {
      return;
    }
    if (no < Math.min(over, on.length)) {
      on[(int) no]++;
    }
    for (int i = 0; i < inBracket.length; i++) {
      Bracket bracket = brackets.get(i);
      boolean isNew = bracket.holds(no) && !bracket.holds(previous);
      if (isNew && bracket.to() < over) {
        inBracket[i]++;
      }
    }
  }

  /** A member was active in a period and not later. */
  void lastActive(long over, long no) {
    long seen = Math.min(no, Math.min(over, furthest.length) - 1);
    if (seen >= 0) {
      furthest[(int) seen]++;
    }
  }

  /** Tells every cell that has begun for any member. */
  void tell(Consumer<CellCount> out) {
    long[] reached = sums(byOver); // members for whom so many periods are over, or more
    long[] onOrAfter = sums(furthest);
    int begun = (int) Math.min(lastBegun, on.length - 1);
    for (int no = 0; no <= begun; no++) {
      out.accept(new CellCount(Cell.on(no), reached[0], reached[no + 1], on[no]));
    }
    for (int no = 0; no <= begun; no++) {
      out.accept(new CellCount(Cell.onOrAfter(no), reached[0], reached[no + 1], onOrAfter[no]));
    }
    for (int i = 0; i < inBracket.length; i++) {
      Bracket bracket = brackets.get(i);
      if (bracket.from() <= lastBegun) {
        long eligible = reached[bracket.to() + 1];
        out.accept(new CellCount(Cell.of(bracket), reached[0], eligible, inBracket[i]));
      }
    }
  }

  /** What stands at each place and behind it. */
  private static long[] sums(long[] counts) {
    long[] sums = counts.clone();
    for (int i = sums.length - 2; i >= 0; i--) {
      sums[i] += sums[i + 1];
    }
    return sums;
  }
}
