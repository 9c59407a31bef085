package org.digitalresidents.lifetime;

import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.ValueSample;

/** A row of {@code member_history}. */
public record MemberHistoryRow(
    String communityId,
    String sample,
    String memberId,
    Purchases purchases,
    Activity activity,
    Membership membership) {

  /** The part on orders. */
  public record Purchases(
      Long repeatOrderDays,
      Long lastOrderAgeDays,
      Long orderAgeDays,
      Long longestOrderGapDays,
      Long repeatSpendMinor,
      String repeatSpendMinorNullReason,
      String currency,
      Long holdoutOrderDays) {

    static Purchases of(PurchaseDays days, Long holdout) {
      if (days.isEmpty()) {
        String never = NullReason.NEVER_BOUGHT.code();
        return new Purchases(null, null, null, null, null, never, null, null);
      }
      boolean isMixed = days.currency() == null;
      return new Purchases(
          days.repeats(),
          days.last(),
          days.age(),
          days.longestGap(),
          isMixed ? null : Long.valueOf(days.repeatSpend()),
          isMixed ? NullReason.CURRENCY_MIX.code() : null,
          days.currency(),
          holdout);
    }
  }

  /** The part on active weeks. */
  public record Activity(
      Long repeatActiveWeeks,
      String repeatActiveWeeksNullReason,
      Long lastActiveAgeWeeks,
      Long activeAgeWeeks,
      Long holdoutActiveWeeks) {

    static Activity of(ActiveWeeks weeks, Long holdout) {
      if (weeks.isEmpty()) {
        NullReason reason = weeks.later() > 0 ? NullReason.NOT_OBSERVED : NullReason.NEVER_ACTIVE;
        return new Activity(null, reason.code(), null, null, null);
      }
      return new Activity(weeks.repeats(), null, weeks.last(), weeks.age(), holdout);
    }
  }

  /** The part on being there. */
  public record Membership(boolean isMember, boolean wasMember) {

    static Membership of(Presence presence) {
      return new Membership(presence.isMember(), presence.wasMember());
    }
  }

  static MemberHistoryRow of(
      MemberKey member,
      ValueSample sample,
      Purchases purchases,
      Activity activity,
      Membership membership) {
    return new MemberHistoryRow(
        member.communityId(), sample.code(), member.actorId(), purchases, activity, membership);
  }

  /** Whether there is nothing to foretell from. */
  boolean isEmpty() {
    return purchases.repeatOrderDays() == null && activity.repeatActiveWeeks() == null;
  }
}
