package org.digitalresidents.survival;

import java.time.Instant;
import org.digitalresidents.journey.Stay;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.EpochMicros;

/** What has happened in one spell so far. */
final class Milestones {
  private static final long NOT_YET = Long.MIN_VALUE;

  private long firstActive = NOT_YET;
  private long firstOrder = NOT_YET;
  private long firstOrderAfterActive = NOT_YET;
  private long firstPost = NOT_YET;
  private String firstPostId; // null before the first post

  /** What the member did at the next instant. */
  void see(long ts, Doings.Doing doing) {
    firstActive = first(firstActive, ts, doing.isActive());
    firstOrder = first(firstOrder, ts, doing.hasOrdered());
    boolean isAfterActive = doing.hasOrdered() && firstActive != NOT_YET;
    firstOrderAfterActive = first(firstOrderAfterActive, ts, isAfterActive);
    if (firstPostId == null && doing.post() != null) {
      firstPost = ts;
      firstPostId = doing.post();
    }
  }

  private static long first(long sofar, long ts, boolean happened) {
    return sofar == NOT_YET && happened ? ts : sofar;
  }

  SpellMilestoneRow row(MemberKey member, Stay stay) {
    return new SpellMilestoneRow(
        member.communityId(),
        stay.groupId(),
        member.actorId(),
        stay.spellNo(),
        EpochMicros.instant(stay.start().at()),
        stay.start().isUnknown(),
        EpochMicros.instant(stay.start().observedFrom()),
        stay.end().instant(),
        stay.end().code(),
        stay.end().intervalCensored(),
        stay.start().sourceChannel(),
        instant(firstActive),
        instant(firstOrder),
        instant(firstOrderAfterActive),
        instant(firstPost),
        firstPostId);
  }

  private static Instant instant(long ts) {
    return ts == NOT_YET ? null : EpochMicros.instant(ts);
  }
}
