package org.digitalresidents.life;

import org.digitalresidents.model.LifeState;

/**
 * What must hold in every row of {@code community_state}; the run ends with the first in which it
 * does not. Source: definitions B2.
 */
final class Identities {
  private Identities() {}

  static void check(LifePeriod.Key period, States states) {
    statesMakeMembers(period, states);
    statesMakeActive(period, states);
    activeStaySilentOrLeave(period, states);
  }

  /** {@code members = Σ states but left}: counted from spells against the states. */
  private static void statesMakeMembers(LifePeriod.Key period, States states) {
    checkSame(
        period,
        states.members(),
        states.in(state -> state != LifeState.LEFT),
        "members ≠ Σ states but left: %s: %d members by their spells, %d by their states");
  }

  /** {@code active = new + retained + returned}: counted from acts against the states. */
  private static void statesMakeActive(LifePeriod.Key period, States states) {
    checkSame(
        period,
        states.active(),
        states.in(LifeState::isActive),
        "active ≠ new + retained + returned: %s: %d active by their acts, %d by their states");
  }

  /**
   * {@code newly silent = active before − retained − left of these}: counted from the states
   * against the acts of the period before.
   */
  private static void activeStaySilentOrLeave(LifePeriod.Key period, States states) {
    checkSame(
        period,
        states.newlySilent(),
        states.activeBefore() - states.in(LifeState.RETAINED) - states.leftActive(),
        "newly silent ≠ active before − retained − left of these: %s: %d by their states, %d by"
            + " their acts");
  }

  private static void checkSame(LifePeriod.Key period, long one, long other, String law) {
    if (one != other) {
      throw new IllegalStateException(law.formatted(period, one, other));
    }
  }
}
