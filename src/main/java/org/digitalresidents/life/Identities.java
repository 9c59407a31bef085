package org.digitalresidents.life;

import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.table.Named;

/**
 * What must hold in every row of {@code community_state}. The checks are part of the columns they
 * guard, so a table in which one fails cannot be written: the run ends with the first offending
 * row. Source: definitions B2.
 */
final class Identities {
  private Identities() {}

  /**
   * {@code members = Σ states but left}: counted from spells against the states. Guards a column
   * that is always filled, as {@code members} is not.
   */
  static Column statesMakeMembers(Column guarded, Column members) {
    return guarded(
        guarded,
        members,
        persons(state -> state != LifeState.LEFT),
        "members ≠ Σ states but left",
        "%d members by their spells, %d by their states");
  }

  /** {@code active = new + retained + returned}: counted from acts against the states. */
  static Column statesMakeActive(Column active) {
    return guarded(
        active,
        active,
        persons(LifeState::isActive),
        "active ≠ new + retained + returned",
        "%d active by their acts, %d by their states");
  }

  /**
   * {@code newly silent = active before − retained − left of these}: counted from the states
   * against the acts of the period before.
   */
  static Column activeStaySilentOrLeave(Column newlySilent) {
    Column gone = new Standing(LifeState.RETAINED).col().plus(StateCounts.Flow.LEFT_ACTIVE.col());
    return guarded(
        newlySilent,
        newlySilent,
        StateCounts.Flow.ACTIVE_BEFORE.col().minus(gone),
        "newly silent ≠ active before − retained − left of these",
        "%d by their states, %d by their acts");
  }

  private static Column persons(Predicate<LifeState> isWanted) {
    return Arrays.stream(LifeState.values())
        .filter(isWanted)
        .map(Standing::new)
        .map(Named::col)
        .reduce(Column::plus)
        .orElseThrow();
  }

  private static Column guarded(
      Column guarded, Column one, Column other, String law, String counts) {
    Column message =
        format_string(
            law + ": community %s, group %s, %s from %s: " + counts,
            MemberState.COMMUNITY_ID.col(),
            MemberState.GROUP_ID.col(),
            MemberState.UNIT.col(),
            Part.PERIOD.col().cast(DataTypes.StringType),
            one,
            other);
    return when(one.equalTo(other), guarded)
        .otherwise(raise_error(message).cast(DataTypes.LongType));
  }
}
