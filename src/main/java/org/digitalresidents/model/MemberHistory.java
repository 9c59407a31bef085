package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * All that models of a member's future know of the past: how often, when last, how long ago first.
 */
public enum MemberHistory implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SAMPLE(Spec.code(ValueSample.class, "Up to when.", "样本").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  REPEAT_ORDER_DAYS(
      Spec.count("x: days with orders after the first such day.", "复购天数")
          .nullWhen("the member bought nothing")),
  LAST_ORDER_AGE_DAYS(
      Spec.number("days", "t_x: from the first day with orders to the last.", "首购至末购天数")
          .nullWhen("the member bought nothing")),
  ORDER_AGE_DAYS(
      Spec.number(
              "days", "T: from the first day with orders to the last day observed.", "首购至观察末日天数")
          .nullWhen("the member bought nothing")),
  LONGEST_ORDER_GAP_DAYS(
      Spec.number(
              "days",
              "The longest time between two days with orders that follow each other; 0 with one only.",
              "最长购买间隔天数")
          .nullWhen("the member bought nothing")),
  REPEAT_SPEND_MINOR(
      Spec.money("Paid less refunded on all days with orders but the first.", "复购净额")
          .nullBecause(NullReason.NEVER_BOUGHT, NullReason.CURRENCY_MIX)),
  CURRENCY(Spec.text("Currency of the amount.", "币种").nullWhen("repeat_spend_minor is null")),
  HOLDOUT_ORDER_DAYS(
      Spec.count("Days with orders in the hold-out.", "保留期购买天数")
          .nullWhen("the sample is all, or the member bought nothing before")),
  REPEAT_ACTIVE_WEEKS(
      Spec.count("x: active weeks after the first, as far as weeks are over.", "首个活跃周之后的活跃周数")
          .nullBecause(NullReason.NEVER_ACTIVE, NullReason.NOT_OBSERVED)),
  LAST_ACTIVE_AGE_WEEKS(
      Spec.number("weeks", "t_x: from the first active week to the last.", "首末活跃周相距周数")
          .nullWhen("repeat_active_weeks is null")),
  ACTIVE_AGE_WEEKS(
      Spec.number("weeks", "n: weeks over since the first active one.", "首个活跃周至今的完整周数")
          .nullWhen("repeat_active_weeks is null")),
  HOLDOUT_ACTIVE_WEEKS(
      Spec.count("Active weeks in the hold-out.", "保留期活跃周数")
          .nullWhen("the sample is all, or repeat_active_weeks is null")),
  IS_MEMBER(Spec.flag("Still a member where the sample ends.", "样本末是否在群")),
  WAS_MEMBER(
      Spec.flag(
          "A member at some time before the sample ends: who was and no longer is has left; who never was bought only.",
          "是否曾在群"));

  public static final Table MEMBER_HISTORY =
      Table.of(
          "member_history", "one row per community, sample and member", "每个社群、样本、成员一行", values());

  private final Spec spec;

  MemberHistory(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
