package org.digitalresidents.metric;

/**
 * A member's day in a scope.
 *
 * @param number counted from 1970-01-01
 * @param amounts what was added on it
 * @param wasIn in before its acts
 * @param isIn in at its end
 * @param wasOn counted as in on the day before
 * @param isOn counts as in on this day
 */
record LifeDay(
    int number, Amounts amounts, boolean wasIn, boolean isIn, boolean wasOn, boolean isOn) {

  /** 1 where the member is in on this day and was not on the day before, −1 the other way. */
  long edge() {
    return Boolean.compare(isOn, wasOn);
  }

  /** A day with activity while in. */
  boolean isActive() {
    return isOn && amounts.has(Measure.ACTS);
  }

  /**
   * Events count in every group. For the community that is their sum over groups; but who joined
   * the community itself, and no group, shows only in the community's own spells.
   */
  long joins() {
    return Math.max(amounts.of(Measure.JOINS), amounts.of(Measure.GROUP_JOINS));
  }

  /** The same of leaves. */
  long leaves() {
    return Math.max(amounts.of(Measure.LEAVES), amounts.of(Measure.GROUP_LEAVES));
  }
}
