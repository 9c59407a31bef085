package org.digitalresidents.playbook;

import org.digitalresidents.model.TenureBand;

/** How long members have been in. */
final class Tenure {
  private static final int FOUR_WEEKS = 28;
  private static final int THIRTEEN_WEEKS = 91;

  private Tenure() {}

  /**
   * The band of a stay.
   *
   * @param days whole days since it began, or since the first that is known of it
   * @param isJoinKnown where it is not, the stay is at least so long
   */
  static TenureBand of(double days, boolean isJoinKnown) {
    if (days > THIRTEEN_WEEKS) {
      return TenureBand.LONGER;
    } else if (!isJoinKnown) {
      return TenureBand.UNKNOWN;
    }
    return days <= FOUR_WEEKS ? TenureBand.UP_TO_28_DAYS : TenureBand.UP_TO_91_DAYS;
  }
}
