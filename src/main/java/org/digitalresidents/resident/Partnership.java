package org.digitalresidents.resident;

import org.digitalresidents.model.RoleFeature;

/** Which ways replies went between a member and one partner. */
final class Partnership {
  private boolean hasOut;
  private boolean hasIn;

  /** A reply to the partner, or by the partner. */
  void add(boolean isOut) {
    hasOut |= isOut;
    hasIn |= !isOut;
  }

  /** Counts the partner, if there is one; what comes next is of another. */
  void close(RoleTally tally) {
    if (hasOut || hasIn) {
      tally.add(RoleFeature.PARTNER_COUNT);
    }
    if (hasOut && hasIn) {
      tally.add(RoleFeature.MUTUAL_PARTNER_COUNT);
    }
    hasOut = false;
    hasIn = false;
  }
}
