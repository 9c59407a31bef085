package org.digitalresidents.metric;

/**
 * What stands at the end of a period: running totals of tallies.
 *
 * @param dayEdges members who count as in by days
 * @param dayEdgeNumbers the sum of the numbers of the days from which they do
 */
record Stock(long members, long groups, long dayEdges, long dayEdgeNumbers) {
  static final Stock NONE = new Stock(0, 0, 0, 0);

  Stock plus(Tallies tallies) {
    return new Stock(
        members + tallies.of(Tally.STARTS) - tallies.of(Tally.ENDS),
        groups + tallies.of(Tally.GROUPS_BEGUN),
        dayEdges + tallies.of(Tally.DAY_EDGES),
        dayEdgeNumbers + tallies.of(Tally.DAY_EDGE_NUMBERS));
  }

  /**
   * The member-days of all time up to a day, exclusive: a member who is in from day {@code x} and
   * no longer from {@code y} has {@code (t−x) − (t−y)}, so with {@code n} the running total of +1
   * and −1, and {@code p} that of {@code +x} and {@code −y}, they are {@code n·t − p}.
   */
  long memberDaysBefore(long day) {
    return dayEdges * day - dayEdgeNumbers;
  }
}
