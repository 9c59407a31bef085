package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_ZERO;
import static org.digitalresidents.model.NullReason.NO_ACTIVITY;
import static org.digitalresidents.model.NullReason.NO_JOINS;
import static org.digitalresidents.model.NullReason.NO_LEAVES;
import static org.digitalresidents.model.NullReason.NO_ORDERS;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/** The base metrics of a group or community in a period: columns of the day and the week table. */
public enum CommunityMetric implements Field {
  MEMBERS(Spec.count("Members at the end of the period.", "期末总人数").nullBecause(NO_JOINS)),
  ENTERED(
      Spec.count("Not a member just before the period, a member at its end.", "净进入人数")
          .nullBecause(NO_JOINS)),
  EXITED(
      Spec.count("A member just before the period, none at its end.", "净离开人数")
          .nullBecause(NO_JOINS, NO_LEAVES)),
  NEW_MEMBERS(
      Spec.count("Persons who joined in the period; first evidence is no join.", "新增入群人数")
          .nullBecause(NO_JOINS)),
  JOINS(
      Spec.count(
              "Joins in the period; a person can join twice, and for the community join several"
                  + " groups.",
              "入群人次")
          .nullBecause(NO_JOINS)),
  FIRST_EVER_JOINS(
      Spec.count("Persons who joined for the first time ever.", "首次入群人数").nullBecause(NO_JOINS)),
  ACTIVE_MEMBERS(
      Spec.count("Members who spoke or interacted in the period, also if they left in it.", "活跃用户数")
          .nullBecause(NO_ACTIVITY)),
  ACTIVE_SHARE(
      Spec.share(
              "Active members over members at the end, literally; can exceed 1 when active members"
                  + " leave.",
              "活跃用户占比(原始口径,可超过 1)")
          .nullBecause(NO_JOINS, NO_ACTIVITY, BASE_ZERO)),
  ACTIVE_SHARE_ADJUSTED(
      Spec.share("Of the members at the end, who were active in the period.", "活跃用户占比(期末在群口径)")
          .nullBecause(NO_JOINS, NO_ACTIVITY, BASE_ZERO)),
  ACTIVE_EXPOSURE(
      Spec.share("Of the days members were in, on which they were active.", "活跃人天占比")
          .nullBecause(NO_JOINS, NO_ACTIVITY, BASE_ZERO)),
  ACTIVE_SHARE_DIFFERS(
      Spec.flag(
              "Literal and adjusted share differ by more than one point: read both.",
              "两口径相差超过 1 个百分点")
          .nullWhen("either share is null")),
  GROUPS_TOTAL(Spec.count("Groups that had begun by the end of the period.", "群总数")),
  GROUPS_ALIVE(
      Spec.count("Groups in which a member spoke or interacted in the period.", "活跃群数")
          .nullBecause(NO_ACTIVITY)),
  MESSAGES(
      Spec.count("Messages of members and unknown actors; not of staff and bots.", "消息数")
          .nullBecause(NO_ACTIVITY)),
  MESSAGES_PER_MEMBER(
      Spec.measure("messages per member", "Messages over members at the end.", "人均消息数")
          .nullBecause(NO_JOINS, NO_ACTIVITY, BASE_ZERO)),
  LEFT_MEMBERS(
      Spec.count("Persons who left or were removed and were not back at the end.", "流失用户数")
          .nullBecause(NO_LEAVES)),
  LEFT_GROSS(
      Spec.count("Persons who left or were removed, back or not.", "退出人数(含再次入群)")
          .nullBecause(NO_LEAVES)),
  LEAVE_EVENTS(Spec.count("Leaves and removals.", "退群人次").nullBecause(NO_LEAVES)),
  LEFT_VOLUNTARY(
      Spec.count("Of left_members, who went by themselves.", "主动退群人数").nullBecause(NO_LEAVES)),
  LEFT_REMOVED(Spec.count("Of left_members, who were removed.", "被移出人数").nullBecause(NO_LEAVES)),
  BOUNCED_24H(
      Spec.count(
              "Persons who left in the period within 24 hours of their first join.", "24 小时内即退人数")
          .nullBecause(NO_JOINS, NO_LEAVES)),
  BUYERS(
      Spec.count(
              "Members with an order in the period that is not fully refunded as of data_end.",
              "转化人数")
          .nullBecause(NO_ORDERS)),
  BUYERS_AS_REPORTED(
      Spec.count(
              "The same, counting only refunds up to the end of the period: does not change later.",
              "转化人数(期末口径,不追溯)")
          .nullBecause(NO_ORDERS)),
  CONVERSION_RATE(
      Spec.share("Buyers over members at the end, literally; can exceed 1.", "转化率(原始口径,可超过 1)")
          .nullBecause(NO_JOINS, NO_ORDERS, BASE_ZERO)),
  CONVERSION_RATE_ADJUSTED(
      Spec.share("Of the members at the end, who bought in the period.", "转化率(期末在群口径)")
          .nullBecause(NO_JOINS, NO_ORDERS, BASE_ZERO)),
  ACTIVE_CONVERSION(
      Spec.share("Of the active members, who bought in the period.", "活跃用户转化率")
          .nullBecause(NO_ACTIVITY, NO_ORDERS, BASE_ZERO)),
  GMV_MINOR(
      Spec.money("Paid in the period by who was a member then, before refunds.", "GMV")
          .nullBecause(NO_ORDERS)),
  GMV_NET_MINOR(
      Spec.money("GMV less refunds dated in the period; can be negative.", "净 GMV")
          .nullBecause(NO_ORDERS)),
  GMV_OUTSIDE_MINOR(
      Spec.money(
              "Paid in the period by accounts that were no member then; not part of GMV.",
              "非在群期间支付金额(不计入 GMV)")
          .nullBecause(NO_ORDERS)),
  CURRENCY(Spec.text("Currency of the amounts.", "币种").nullWhen("there are no orders")),
  IS_COMPLETE(Spec.flag("The period ended by data_end.", "周期是否完整"));

  private final Spec spec;

  CommunityMetric(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
