package org.digitalresidents.stage;

import java.time.LocalDate;
import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.StageState;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** A row of {@code stage_move}. */
record StageMoveRow(
    Pair pair,
    long memberCount,
    Long fromCount,
    String fromCountNullReason,
    Double share,
    String shareNullReason,
    Double shareLow,
    Double shareHigh,
    Double medianDays) {

  /** From where to where, when and by which variant: codes. */
  record Pair(
      String communityId,
      String unit,
      LocalDate periodStart,
      String fromStage,
      String toStage,
      String variant) {}

  /**
   * The row of a pair.
   *
   * @param before how many stood in {@code from_stage}
   * @param medianDays null where nobody moved
   */
  static StageMoveRow of(Pair pair, long members, long before, Double medianDays) {
    if (pair.fromStage().equals(StageState.NONE.code())) {
      String unknown = NullReason.BASE_UNKNOWN.code();
      return new StageMoveRow(pair, members, null, unknown, null, unknown, null, null, medianDays);
    }
    if (before == 0) {
      String zero = NullReason.BASE_ZERO.code();
      return new StageMoveRow(pair, members, before, null, null, zero, null, null, medianDays);
    }
    Optional<Interval> interval = Wilson.interval(members, before);
    return new StageMoveRow(
        pair,
        members,
        before,
        null,
        (double) members / before,
        null,
        interval.map(Interval::lower).orElse(null),
        interval.map(Interval::upper).orElse(null),
        medianDays);
  }
}
