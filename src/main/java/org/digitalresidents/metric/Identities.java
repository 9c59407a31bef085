package org.digitalresidents.metric;

import java.time.LocalDate;
import org.digitalresidents.model.GroupIds;

/** What must hold in every period of a scope; the run ends with the first in which it does not. */
final class Identities {
  private Identities() {}

  /**
   * {@code members = previous members + entered − exited}: the change in members, which is counted
   * from spells, against the change counted from persons. Source: definitions A0.
   *
   * @param start the period's first day
   */
  static void checkEntriesMatchSpells(ScopeTally tally, LocalDate start) {
    long change = tally.of(Tally.STARTS) - tally.of(Tally.ENDS);
    long entered = tally.of(Tally.ENTERED);
    long exited = tally.of(Tally.EXITED);
    if (change != entered - exited) {
      throw new IllegalStateException(
          ("members ≠ previous + entered − exited: community %s, group %s, period from %s: members"
                  + " change by %d, but %d entered and %d exited. Do spells overlap?")
              .formatted(tally.communityId(), tally.groupId(), start, change, entered, exited));
    }
  }

  /**
   * What the groups get is what the community has to give: {@code Σ groups = community}, for the
   * money of orders whose buyer was in some group. Holds unless every group gets all of it.
   *
   * @param start the period's first day
   */
  static void checkGroupsMakeCommunity(ScopeTally tally, LocalDate start) {
    if (tally.groupId().equals(GroupIds.WHOLE_COMMUNITY)) {
      checkSame(tally, start, Tally.PAID_OF_GROUPS, Tally.PAID_IN_GROUPS);
      checkSame(tally, start, Tally.REFUNDED_OF_GROUPS, Tally.REFUNDED_IN_GROUPS);
    }
  }

  private static void checkSame(
      ScopeTally tally, LocalDate start, Tally ofGroups, Tally ofCommunity) {
    long groups = tally.of(ofGroups);
    long community = tally.of(ofCommunity);
    if (groups != community) {
      throw new IllegalStateException(
          "Σ groups ≠ community: community %s, period from %s: groups %d, community %d (%s)"
              .formatted(tally.communityId(), start, groups, community, ofCommunity));
    }
  }
}
