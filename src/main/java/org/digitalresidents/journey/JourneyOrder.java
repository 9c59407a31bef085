package org.digitalresidents.journey;

import java.util.Objects;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;

/**
 * Watches that acts come sorted by (community, actor, ts, seq, event_id), as a pass needs them: a
 * journey that came back would be folded twice without a sound.
 *
 * <p>Strings are in Spark's order, {@link Utf8Order}.
 */
final class JourneyOrder {
  private MemberKey member;
  private Act last;

  /**
   * Takes note of the next act.
   *
   * @return whether it begins another journey than the act before
   * @throws IllegalStateException naming the member, where the act is not after the one before
   */
  boolean beginsJourney(String communityId, String actorId, Act act) {
    boolean begins = member == null || !isOf(communityId, actorId);
    if (begins) {
      enter(new MemberKey(communityId, actorId));
    } else if (compare(last, act) >= 0) {
      throw new IllegalStateException(
          "Acts are not sorted: %s comes after %s in the journey of %s"
              .formatted(act.eventId(), last.eventId(), member));
    }
    last = act;
    return begins;
  }

  /** Whose journey the last act belongs to. */
  MemberKey member() {
    return member;
  }

  private boolean isOf(String communityId, String actorId) {
    return Objects.equals(actorId, member.actorId()) && communityId.equals(member.communityId());
  }

  private void enter(MemberKey next) {
    if (member != null && compare(member, next) >= 0) {
      throw new IllegalStateException(
          "Journeys are not sorted: that of %s comes after that of %s".formatted(next, member));
    }
    member = next;
  }

  private static int compare(MemberKey a, MemberKey b) {
    int byCommunity = Utf8Order.compare(a.communityId(), b.communityId());
    return byCommunity != 0 ? byCommunity : Utf8Order.compare(a.actorId(), b.actorId());
  }

  private static int compare(Act a, Act b) {
    if (a.ts() != b.ts()) {
      return Long.compare(a.ts(), b.ts());
    }
    return a.seq() != b.seq()
        ? Long.compare(a.seq(), b.seq())
        : Utf8Order.compare(a.eventId(), b.eventId());
  }
}
