package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What each member will do next, by the models that fit their community best. */
public enum MemberValue implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  REPEAT_ORDER_DAYS(
      Spec.count("x: days with orders after the first such day.", "复购天数")
          .nullWhen("the member never bought")),
  LAST_ORDER_AGE_WEEKS(
      Spec.measure("weeks", "t_x: from the first day with orders to the last.", "首购至末购周数")
          .nullWhen("the member never bought")),
  ORDER_AGE_WEEKS(
      Spec.measure(
              "weeks", "T: from the first day with orders to the last day of the data.", "首购至今周数")
          .nullWhen("the member never bought")),
  MEAN_REPEAT_SPEND_MINOR(
      Spec.measure(
              "minor units",
              "m: paid less refunded per day with orders, the first left out.",
              "复购日均净额")
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.NEVER_BOUGHT,
              NullReason.NO_REPEAT,
              NullReason.CURRENCY_MIX)),
  CURRENCY(
      Spec.text("Currency of the amounts.", "币种")
          .nullWhen("the member never bought, or in several currencies")),
  ORDER_MODEL(
      Spec.code(Predictor.class, "By which model orders are foretold.", "购买模型")
          .nullWhen("orders are not foretold")),
  P_ALIVE(
      Spec.share("Probability that the member has not stopped buying.", "仍为顾客的概率")
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.NEVER_BOUGHT,
              NullReason.NO_REPEATS,
              NullReason.NOBODY_STOPS,
              NullReason.NOT_CONVERGED)),
  EXPECTED_ORDERS_30_DAYS(
      Spec.measure("days with orders", "To expect in the next 30 days.", "未来 30 天期望购买天数")
          .nullWhen("order_model is null")),
  EXPECTED_ORDERS_90_DAYS(
      Spec.measure("days with orders", "To expect in the next 90 days.", "未来 90 天期望购买天数")
          .nullWhen("order_model is null")),
  EXPECTED_ORDERS_365_DAYS(
      Spec.measure("days with orders", "To expect in the next 365 days.", "未来 365 天期望购买天数")
          .nullWhen("order_model is null")),
  SPEND_MODEL(
      Spec.code(Predictor.class, "By which model spend is foretold.", "金额模型")
          .nullWhen("expected_spend_per_order_minor is null")),
  EXPECTED_SPEND_PER_ORDER_MINOR(
      Spec.money("To expect on a day with orders.", "期望单次金额")
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.NEVER_BOUGHT,
              NullReason.NO_REPEATS,
              NullReason.CURRENCY_MIX)),
  EXPECTED_SPEND_365_DAYS_MINOR(
      Spec.money("To expect in the next 365 days, not discounted.", "未来 365 天期望消费")
          .nullWhen("order_model or expected_spend_per_order_minor is null")),
  REPEAT_ACTIVE_WEEKS(
      Spec.count("x: active weeks after the first, as far as weeks are over.", "首个活跃周之后的活跃周数")
          .nullWhen("the member was active in no week that is over")),
  LAST_ACTIVE_AGE_WEEKS(
      Spec.number("weeks", "t_x: from the first active week to the last.", "首末活跃周相距周数")
          .nullWhen("the member was active in no week that is over")),
  ACTIVE_AGE_WEEKS(
      Spec.number("weeks", "n: weeks over since the first active one.", "首个活跃周至今的完整周数")
          .nullWhen("the member was active in no week that is over")),
  IS_MEMBER(Spec.flag("Still a member at data_end.", "是否在群")),
  P_STILL_HERE(
      Spec.share(
              "Probability that the member takes part in the life of the community in the week after the data, if not every week; 0 once they left.",
              "仍在社群的概率")
          .nullBecause(
              NullReason.NO_ACTIVITY,
              NullReason.NEVER_ACTIVE,
              NullReason.NOT_OBSERVED,
              NullReason.NO_REPEATS,
              NullReason.NOT_CONVERGED)),
  EXPECTED_ACTIVE_WEEKS_4(
      Spec.measure("active weeks", "To expect in the next 4 weeks.", "未来 4 周期望活跃周数")
          .nullWhen("p_still_here is null")),
  EXPECTED_ACTIVE_WEEKS_13(
      Spec.measure("active weeks", "To expect in the next 13 weeks.", "未来 13 周期望活跃周数")
          .nullWhen("p_still_here is null")),
  EXPECTED_ACTIVE_WEEKS_52(
      Spec.measure("active weeks", "To expect in the next 52 weeks.", "未来 52 周期望活跃周数")
          .nullWhen("p_still_here is null"));

  public static final Table MEMBER_VALUE =
      Table.of("member_value", "one row per community and member", "每个社群、成员一行", values());

  private final Spec spec;

  MemberValue(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
