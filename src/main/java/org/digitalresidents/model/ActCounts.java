package org.digitalresidents.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/**
 * Counts of one day's acts by kind: columns that {@link MemberDay} and {@link NonMemberDay} share.
 */
public enum ActCounts implements Field {
  ACT_COUNT(Spec.count("All acts of the day: the sum of the counts by kind.", "行为总数")),
  ACTIVE_COUNT(Spec.count("Acts that make a member active: spoke or interacted.", "互动行为数")),
  MESSAGE_COUNT(Spec.count("Messages.", "发言数")),
  REPLY_COUNT(Spec.count("Replies and comments.", "回复数")),
  QUESTION_COUNT(Spec.count("Questions the source marks.", "提问数")),
  ANSWER_COUNT(Spec.count("Answers the source marks.", "解答数")),
  SHARE_COUNT(Spec.count("Shares the source marks.", "分享数")),
  UGC_SUBMIT_COUNT(Spec.count("Works handed in.", "作品数")),
  REACTION_COUNT(Spec.count("Reactions.", "表态数")),
  POLL_VOTE_COUNT(Spec.count("Poll votes.", "投票数")),
  CHECKIN_COUNT(Spec.count("Check-ins.", "打卡数")),
  EVENT_COUNT(Spec.count("Events proposed, held, promised or attended.", "活动行为数")),
  ACCEPT_COUNT(Spec.count("Answers accepted.", "采纳数")),
  VIEW_COUNT(Spec.count("Reads and views.", "浏览数")),
  PUSH_COUNT(Spec.count("Pushes of the brand.", "推送数")),
  JOIN_COUNT(Spec.count("Joins.", "入群次数")),
  LEAVE_COUNT(Spec.count("Leaves and removals.", "退群次数")),
  INVITE_COUNT(Spec.count("Invitations.", "邀请数")),
  ORDER_COUNT(Spec.count("Order lines.", "订单行数")),
  REFUND_COUNT(Spec.count("Refunds.", "退款次数")),
  OTHER_COUNT(Spec.count("Acts of any other kind.", "其他行为数")),
  FIRST_TS(Spec.instant("First act of the day.", "当日首次行为").mostlyDistinct()),
  LAST_TS(Spec.instant("Last act of the day.", "当日末次行为").mostlyDistinct()),
  PAID_MINOR(Spec.money("Paid that day.", "当日支付").nullBecause(NullReason.CURRENCY_MIX)),
  REFUNDED_MINOR(Spec.money("Refunded that day.", "当日退款").nullBecause(NullReason.CURRENCY_MIX)),
  CURRENCY(
      Spec.text("Currency of the amounts.", "币种")
          .nullWhen("there was no order or refund, or several currencies"));

  private final Spec spec;

  ActCounts(Spec spec) {
    this.spec = spec;
  }

  /** How often something was said: wrote, replied, asked, answered, shared, handed in. */
  public static Column spoken() {
    return Stream.of(
            MESSAGE_COUNT, REPLY_COUNT, QUESTION_COUNT, ANSWER_COUNT, SHARE_COUNT, UGC_SUBMIT_COUNT)
        .map(count -> coalesce(count.col(), lit(0L)))
        .reduce(Column::plus)
        .orElseThrow();
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
