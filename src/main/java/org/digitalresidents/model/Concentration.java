package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_ZERO;
import static org.digitalresidents.model.NullReason.CURRENCY_MIX;
import static org.digitalresidents.model.NullReason.NO_ACTIVITY;
import static org.digitalresidents.model.NullReason.NO_JOINS;
import static org.digitalresidents.model.NullReason.NO_ORDERS;
import static org.digitalresidents.model.NullReason.NO_REPLIES;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How unequally members contribute: the law of 80 and 20, measured. */
public enum Concentration implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group, for messages only; '*' is the whole community.", "群(仅发言数);* 为全社群").key()),
  MEASURE(Spec.code(Contribution.class, "What is contributed.", "贡献类型").key()),
  TIMEFRAME(Spec.code(Timeframe.class, "In which time.", "时段").key()),
  TIMEFRAME_START(Spec.day("Its first day, in the business zone.", "时段首日").key()),
  POPULATION(Spec.code(Population.class, "Among whom; months have participants only.", "人群").key()),
  MEMBERS(
      Spec.count("How many they are.", "人数")
          .nullBecause(NO_ACTIVITY, NO_ORDERS, NO_REPLIES, CURRENCY_MIX, NO_JOINS)),
  NEGATIVE_MEMBERS(
      Spec.count(
              "Members who were refunded more than they paid in that time: no participants; among"
                  + " members, if still in, they gave nothing.",
              "净额为负的成员数(不计为参与者)")
          .nullBecause(NO_ACTIVITY, NO_ORDERS, NO_REPLIES, CURRENCY_MIX)),
  TOTAL(
      Spec.number(
              "acts, or minor units of currency", "What the participants gave in all.", "参与者贡献总量")
          .nullBecause(NO_ACTIVITY, NO_ORDERS, NO_REPLIES, CURRENCY_MIX)),
  GINI(
      ofThem(
          Spec.share(
              "Gini coefficient: 0 where all gave the same, near 1 where one gave all.", "基尼系数"))),
  TOP_1_PERCENT_SHARE(top(1)),
  TOP_10_PERCENT_SHARE(top(10)),
  TOP_20_PERCENT_SHARE(top(20)),
  SHARE_GIVING_50_PERCENT(giving(50)),
  SHARE_GIVING_80_PERCENT(giving(80)),
  EFFECTIVE_CONTRIBUTORS(
      ofThem(
          Spec.measure(
              "members",
              "How many who all gave the same would be as diverse: e to the entropy of shares.",
              "有效贡献者数"))),
  CURRENCY(
      Spec.text("Currency of total.", "币种")
          .nullWhen("it is no money, there is none, or there are several currencies"));

  public static final Table CONCENTRATION =
      Table.of(
          "concentration",
          "one row per community, group, contribution, time and population",
          "每个社群、群、贡献类型、时段、人群一行",
          values());

  private final Spec spec;

  Concentration(Spec spec) {
    this.spec = spec;
  }

  private static Spec top(int percent) {
    return ofThem(
        Spec.share(
            "Share of the total that those %d %% of them gave who gave most.".formatted(percent),
            "贡献最多的 %d%% 的人所占份额".formatted(percent)));
  }

  private static Spec giving(int percent) {
    return ofThem(
        Spec.share(
            "The smallest share of them who together gave %d %% of the total.".formatted(percent),
            "贡献 %d%% 总量的最少人数占比".formatted(percent)));
  }

  private static Spec ofThem(Spec spec) {
    return spec.nullBecause(NO_ACTIVITY, NO_ORDERS, NO_REPLIES, CURRENCY_MIX, NO_JOINS, BASE_ZERO);
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
