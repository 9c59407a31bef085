package org.digitalresidents.life;

import org.digitalresidents.model.PeriodUnit;

/**
 * A scope (a group, or '*' for the whole community) in a period.
 *
 * @param number the period's, as {@link org.digitalresidents.time.PeriodNumbers} counts them
 */
record ScopePeriod(String communityId, String groupId, PeriodUnit unit, long number) {
  /** Whether both are of one scope's periods of one length. */
  boolean isBeside(ScopePeriod other) {
    return unit == other.unit
        && groupId.equals(other.groupId)
        && communityId.equals(other.communityId);
  }

  /** Another period of the scope. */
  ScopePeriod at(long number) {
    return new ScopePeriod(communityId, groupId, unit, number);
  }
}
