package org.digitalresidents.health;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.RateRatio;

/**
 * How many leave by how many pushes there were in the day before, in one group or all of them: how
 * many times as often as in like hours without a push.
 */
final class Doses {
  /** Three or more pushes a day count as three. */
  static final int MOST = 3;

  private static final int WINDOW = 24;

  private final Dose[] doses = new Dose[MOST + 1];

  Doses() {
    for (int dose = 0; dose <= MOST; dose++) {
      doses[dose] = new Dose();
    }
  }

  /** What is known of one dose. */
  private static final class Dose {
    private final RateRatio ratio = new RateRatio();
    private long memberHours;
    private long leaves;
    private long likeMemberHours;
    private long likeLeaves;
    private long matchedLeaves;

    /** One stratum: hours of the dose, and those without a push. */
    void add(long hours, long left, long likeHours, long likeLeft) {
      memberHours += hours;
      leaves += left;
      if (hours > 0 && likeHours > 0) {
        likeMemberHours += likeHours;
        likeLeaves += likeLeft;
        matchedLeaves += left;
        ratio.add(left, hours, likeLeft, likeHours);
      }
    }

    void add(Dose other) {
      memberHours += other.memberHours;
      leaves += other.leaves;
      likeMemberHours += other.likeMemberHours;
      likeLeaves += other.likeLeaves;
      matchedLeaves += other.matchedLeaves;
      ratio.add(other.ratio);
    }

    /** Why there is no ratio; null where there is one. */
    NullReason reason() {
      if (likeMemberHours == 0) {
        return NullReason.NO_CONTROL;
      } else if (likeLeaves == 0) {
        return NullReason.BASE_ZERO;
      }
      return matchedLeaves == 0 ? NullReason.NO_EVENTS : null;
    }
  }

  /** Of one group. */
  static Doses of(GroupHours group) {
    long[] members = group.membersAtStart();
    long[] left = group.of(HourKind.LEAVE);
    long[] pushes = GroupHours.within(group.of(HourKind.PUSH), -WINDOW, 0);
    MatchedHours hours = new MatchedHours(group.clock(), members, WINDOW);
    long[][] memberHours = new long[hours.strata()][MOST + 1];
    long[][] leaves = new long[hours.strata()][MOST + 1];
    hours.forEach(
        hour -> {
          int dose = (int) Math.min(pushes[hour], MOST);
          memberHours[hours.stratum(hour)][dose] += members[hour];
          leaves[hours.stratum(hour)][dose] += left[hour];
        });
    Doses doses = new Doses();
    for (int stratum = 0; stratum < hours.strata(); stratum++) {
      doses.add(memberHours[stratum], leaves[stratum]);
    }
    return doses;
  }

  private void add(long[] memberHours, long[] leaves) {
    for (int dose = 0; dose <= MOST; dose++) {
      doses[dose].add(memberHours[dose], leaves[dose], memberHours[0], leaves[0]);
    }
  }

  /** Adds another group. */
  void add(Doses other) {
    for (int dose = 0; dose <= MOST; dose++) {
      doses[dose].add(other.doses[dose]);
    }
  }

  /** The row of a dose; none where it never was. */
  Optional<PushDoseRow> row(String community, String group, int dose, NullReason ifNone) {
    Dose of = doses[dose];
    if (of.memberHours == 0) {
      return Optional.empty();
    }
    NullReason reason = ifNone == null ? of.reason() : ifNone;
    Interval interval = reason == null ? interval(of, dose) : null;
    return Optional.of(
        new PushDoseRow(
            community,
            group,
            dose,
            of.memberHours,
            of.leaves,
            of.likeMemberHours,
            of.likeLeaves,
            reason == null ? of.ratio.ratio().orElseThrow() : null,
            reason == null ? null : reason.code(),
            interval == null ? null : interval.lower(),
            interval == null ? null : interval.upper()));
  }

  /** That of hours without a push, which the others are held against, is 1 for sure. */
  private static Interval interval(Dose of, int dose) {
    return dose == 0 ? new Interval(1, 1) : of.ratio.interval().orElseThrow();
  }
}
