package org.digitalresidents.life;

import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.PeriodUnit;

/** A row of {@code community_state}. */
record CommunityStateRow(
    LifePeriod.Key key,
    Long members,
    String membersNullReason,
    long activeCount,
    long newCount,
    long retainedCount,
    long returnedCount,
    long silentCount,
    long dormantCount,
    Long neverSpokeCount,
    String neverSpokeCountNullReason,
    Long leftCount,
    String leftCountNullReason,
    long newlySilentCount,
    Long leftInPeriodCount,
    String leftInPeriodCountNullReason,
    Long leftActiveCount,
    String leftActiveCountNullReason,
    Long settledCount,
    boolean isComplete) {

  static CommunityStateRow of(LifePeriod period, States states, KnownCommunity community) {
    String noMembers = community.noMembers();
    String noLeavers = community.noLeavers();
    boolean isWeek = period.key().unit().equals(PeriodUnit.WEEK.code());
    return new CommunityStateRow(
        period.key(),
        unless(noMembers, states.members()),
        noMembers,
        states.active(),
        states.in(LifeState.NEW),
        states.in(LifeState.RETAINED),
        states.in(LifeState.RETURNED),
        states.in(LifeState.SILENT),
        states.in(LifeState.DORMANT),
        unless(noMembers, states.in(LifeState.NEVER_SPOKE)),
        noMembers,
        unless(noLeavers, states.in(LifeState.LEFT)),
        noLeavers,
        states.newlySilent(),
        unless(noLeavers, states.left()),
        noLeavers,
        unless(noLeavers, states.leftActive()),
        noLeavers,
        isWeek ? states.settled() : null,
        period.isComplete());
  }

  private static Long unless(String reason, long count) {
    return reason == null ? count : null;
  }
}
