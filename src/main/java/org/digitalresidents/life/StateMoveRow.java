package org.digitalresidents.life;

import java.util.Optional;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** A row of {@code state_move}. */
record StateMoveRow(
    LifePeriod.Key key,
    String fromState,
    String toState,
    long memberCount,
    Long fromCount,
    Double share,
    String shareNullReason,
    Double shareLow,
    Double shareHigh,
    boolean isComplete) {

  /** Of the members in a state, so many went to another or stayed; at least one. */
  static StateMoveRow of(
      LifePeriod period, FormerState from, LifeState to, long members, long fromCount) {
    Optional<Interval> interval = Wilson.interval(members, fromCount);
    return new StateMoveRow(
        period.key(),
        from.code(),
        to.code(),
        members,
        fromCount,
        (double) members / fromCount,
        null,
        interval.map(Interval::lower).orElse(null),
        interval.map(Interval::upper).orElse(null),
        period.isComplete());
  }

  /** So many came of whom nobody knows how many could have come. */
  static StateMoveRow ofNewcomers(LifePeriod period, LifeState to, long members) {
    return new StateMoveRow(
        period.key(),
        FormerState.NONE.code(),
        to.code(),
        members,
        null,
        null,
        NullReason.BASE_UNKNOWN.code(),
        null,
        null,
        period.isComplete());
  }
}
