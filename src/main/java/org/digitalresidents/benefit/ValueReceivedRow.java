package org.digitalresidents.benefit;

import java.util.Map;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.ReceivedSpan;

/** A row of {@code value_received}. */
record ValueReceivedRow(
    String communityId,
    String groupId,
    String memberId,
    String span,
    Long answers,
    String answersNullReason,
    Long staffAnswers,
    String staffAnswersNullReason,
    Long exclusiveViews,
    String exclusiveViewsNullReason,
    Long substantiveReplies,
    String substantiveRepliesNullReason,
    Long thanks,
    String thanksNullReason,
    Long reactions,
    String reactionsNullReason,
    Long acceptances,
    String acceptancesNullReason,
    Long awards,
    String awardsNullReason,
    Long coupons,
    String couponsNullReason) {

  /** The count of a benefit, or why it is not known. */
  private record Entry(Long count, String reason) {}

  static ValueReceivedRow of(
      String community,
      String group,
      String member,
      ReceivedSpan span,
      Map<Benefit, Long> received,
      Map<Benefit, NullReason> unknown) {
    long byStaff = received.getOrDefault(Benefit.STAFF_ANSWER, 0L);
    Entry answers =
        entry(Benefit.ANSWER, received.getOrDefault(Benefit.ANSWER, 0L) + byStaff, unknown);
    Entry staff = entry(Benefit.STAFF_ANSWER, byStaff, unknown);
    Entry views = entry(Benefit.EXCLUSIVE_VIEW, received, unknown);
    Entry replies = entry(Benefit.SUBSTANTIVE_REPLY, received, unknown);
    Entry thanks = entry(Benefit.THANKS, received, unknown);
    Entry reactions = entry(Benefit.REACTION, received, unknown);
    Entry acceptances = entry(Benefit.ACCEPTANCE, received, unknown);
    Entry awards = entry(Benefit.AWARD, received, unknown);
    Entry coupons = entry(Benefit.COUPON, received, unknown);
    return new ValueReceivedRow(
        community,
        group,
        member,
        span.code(),
        answers.count(),
        answers.reason(),
        staff.count(),
        staff.reason(),
        views.count(),
        views.reason(),
        replies.count(),
        replies.reason(),
        thanks.count(),
        thanks.reason(),
        reactions.count(),
        reactions.reason(),
        acceptances.count(),
        acceptances.reason(),
        awards.count(),
        awards.reason(),
        coupons.count(),
        coupons.reason());
  }

  private static Entry entry(
      Benefit benefit, Map<Benefit, Long> received, Map<Benefit, NullReason> unknown) {
    return entry(benefit, received.getOrDefault(benefit, 0L), unknown);
  }

  private static Entry entry(Benefit benefit, long count, Map<Benefit, NullReason> unknown) {
    NullReason reason = unknown.get(benefit);
    return reason == null ? new Entry(count, null) : new Entry(null, reason.code());
  }
}
