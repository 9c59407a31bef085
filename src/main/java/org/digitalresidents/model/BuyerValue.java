package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_ZERO;
import static org.digitalresidents.model.NullReason.CURRENCY_MIX;
import static org.digitalresidents.model.NullReason.NOT_OBSERVED;
import static org.digitalresidents.model.NullReason.NO_ORDERS;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How often and for how much the buyers of a community buy. Dense. */
public enum BuyerValue implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  TIMEFRAME(Spec.code(Timeframe.class, "A week, a month or all time.", "时段").key()),
  TIMEFRAME_START(Spec.day("Its first day, in the business zone.", "时段首日").key()),
  BUYERS(
      Spec.count("Members with one of the orders counted here, as in community_week.", "购买人数")
          .nullBecause(NO_ORDERS)),
  ORDERS(
      Spec.count(
              "Orders placed in that time by who was a member then, not fully refunded as of"
                  + " data_end.",
              "订单数")
          .nullBecause(NO_ORDERS)),
  ORDERS_PER_BUYER(
      Spec.measure("orders per buyer", "Orders over buyers.", "消费频次(人均订单数)")
          .nullBecause(NO_ORDERS, BASE_ZERO)),
  GMV_MINOR(money("Paid in that time, as in community_week.", "GMV")),
  GMV_NET_MINOR(
      money(
          "GMV less refunds dated in that time, as in community_week; can be negative.", "净 GMV")),
  ORDERS_PAID_MINOR(
      money("Paid for the orders counted here: GMV without those fully refunded.", "有效订单支付金额")),
  GMV_PER_BUYER_MINOR(perBuyer("minor units per buyer", "GMV over buyers.", "客单价(均值)")),
  MEDIAN_PER_BUYER_MINOR(
      perBuyer(
          "minor units per buyer",
          "Median of what each buyer paid for the orders counted here; between the middle two where"
              + " they are even.",
          "客单价(中位数)")),
  GMV_PER_ORDER_MINOR(perBuyer("minor units per order", "GMV over orders.", "笔单价(均值)")),
  MEDIAN_PER_ORDER_MINOR(
      perBuyer(
          "minor units per order",
          "Median of what was paid for each of the orders counted here.",
          "笔单价(中位数)")),
  FIRST_TIME_BUYERS(
      Spec.count("Of the buyers, whose first order ever is in that time.", "首购人数")
          .nullBecause(NO_ORDERS)),
  MATURE_BUYERS(
      Spec.count(
              "Of first_time_buyers, whose first order is more than 90 days of 24 hours before"
                  + " data_end.",
              "首购满 90 天人数")
          .nullBecause(NO_ORDERS)),
  REPEAT_BUYERS_90D(
      Spec.count(
              "Of mature_buyers, who ordered again within 90 days of 24 hours, that instant"
                  + " included.",
              "90 天内复购人数")
          .nullBecause(NO_ORDERS)),
  REPEAT_RATE_90D(
      Spec.share("Repeat buyers over mature buyers.", "90 天复购率")
          .nullBecause(NO_ORDERS, BASE_ZERO, NOT_OBSERVED)),
  REPEAT_RATE_90D_LOW(limit("Lower", "90 天复购率下限")),
  REPEAT_RATE_90D_HIGH(limit("Upper", "90 天复购率上限")),
  CURRENCY(Spec.text("Currency of the amounts.", "币种").nullWhen("there are none, or several")),
  IS_COMPLETE(Spec.flag("The time ended by data_end; all time always has.", "时段是否完整"));

  public static final Table BUYER_VALUE =
      Table.of(
          "buyer_value",
          "one row per community and week, month and all time, up to data_end",
          "每个社群、每周、每月及全部时间一行(含无订单时段)",
          values());

  private final Spec spec;

  BuyerValue(Spec spec) {
    this.spec = spec;
  }

  private static Spec money(String meaning, String label) {
    return Spec.money(meaning, label).nullBecause(NO_ORDERS, CURRENCY_MIX);
  }

  private static Spec perBuyer(String unit, String meaning, String label) {
    return Spec.measure(unit, meaning, label).nullBecause(NO_ORDERS, CURRENCY_MIX, BASE_ZERO);
  }

  private static Spec limit(String which, String label) {
    return Spec.share(which + " end of the 95 % Wilson interval of repeat_rate_90d.", label)
        .nullWhen("repeat_rate_90d is null");
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
