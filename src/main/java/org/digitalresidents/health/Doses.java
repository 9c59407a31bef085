package org.digitalresidents.health;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Quotient;

/** How many leave by how many pushes there were in the day before, in one group or all of them. */
final class Doses {
  /** Three or more pushes a day count as three. */
  static final int MOST = 3;

  private static final int WINDOW = 24;

  private final long[] memberHours = new long[MOST + 1];
  private final long[] leaves = new long[MOST + 1];
  private final double[] expected = new double[MOST + 1];

  /** Of one group. */
  static Doses of(GroupHours group) {
    Doses doses = new Doses();
    long[] members = group.membersAtStart();
    long[] left = group.of(HourKind.LEAVE);
    long[] pushes = GroupHours.within(group.of(HourKind.PUSH), -WINDOW, 0);
    double[] expected = new MatchedHours(members, WINDOW).expected(left);
    for (int hour = 0; hour < group.hours(); hour++) {
      if (!Double.isNaN(expected[hour])) {
        int dose = (int) Math.min(pushes[hour], MOST);
        doses.memberHours[dose] += members[hour];
        doses.leaves[dose] += left[hour];
        doses.expected[dose] += expected[hour];
      }
    }
    return doses;
  }

  /** Adds another group. */
  void add(Doses other) {
    for (int dose = 0; dose <= MOST; dose++) {
      memberHours[dose] += other.memberHours[dose];
      leaves[dose] += other.leaves[dose];
      expected[dose] += other.expected[dose];
    }
  }

  /** The row of a dose; none where it never was. */
  Optional<PushDoseRow> row(String community, String group, int dose, NullReason ifNone) {
    if (memberHours[dose] == 0) {
      return Optional.empty();
    }
    boolean isKnown = ifNone == null && expected[dose] > 0;
    NullReason reason = ifNone == null ? NullReason.BASE_ZERO : ifNone;
    Interval interval = Quotient.rate(leaves[dose], 1).orElseThrow();
    return Optional.of(
        new PushDoseRow(
            community,
            group,
            dose,
            memberHours[dose],
            leaves[dose],
            expected[dose],
            isKnown ? leaves[dose] / expected[dose] : null,
            isKnown ? null : reason.code(),
            isKnown ? interval.lower() / expected[dose] : null,
            isKnown ? interval.upper() / expected[dose] : null));
  }
}
