package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * The card of each role: who its members are, of all time, and what they give. Source: S4:9 「数字居民
 * 画像」.
 */
public enum Persona implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  NAME(Spec.text("The role, or the two it is mixed of.", "画像名称").key()),
  ROLE(Spec.code(Role.class, "The part played.", "角色")),
  SECOND_ROLE(Spec.code(Role.class, "The part it is mixed with.", "兼有角色").nullWhen("one says it")),
  PERSONA_ID(
      Spec.id("The group; it keeps its id from run to run.", "画像编号")
          .nullWhen("the role is not found by clustering")),
  METHOD(Spec.code(RoleMethod.class, "On what ground.", "判定方法")),
  MEMBER_COUNT(Spec.count("Its members, all who were ever in, also who has left.", "人数(含已离开者)")),
  LEFT_COUNT(
      Spec.count(
          "Of its members, those who are in the community no more at data_end; 0 where the source"
              + " tells of no leaves.",
          "其中已离开的人数")),
  MEMBER_SHARE(Spec.share("Of all with a role, whatever it is.", "占比")),
  MEMBER_SHARE_LOW(Spec.share("Lower end of its 95 % interval (Wilson).", "占比区间下限")),
  MEMBER_SHARE_HIGH(Spec.share("Upper end of its 95 % interval (Wilson).", "占比区间上限")),
  ACT_SHARES(
      Spec.shares("The mean shares of acts of its members who did any.", "平均言语行为占比")
          .nullWhen("none of them did any")),
  LIFTS(
      Spec.measures("ratio", "act_shares by those of all members who did any.", "提升度")
          .nullWhen("none of them did any")),
  TIERS(Spec.counts("Its members who are in, by tier, at the last complete month's end.", "层级构成")),
  CHANNELS(Spec.counts("Its members by the way they came; unknown where it is not.", "渠道构成")),
  WEEKDAYS(Spec.counts("What they said and did, by day of the week.", "典型一周(各星期互动数)")),
  TENURE_DAYS_MEAN(
      Spec.measure("days", "Mean time since the first join.", "平均入群天数")
          .nullBecause(NullReason.JOIN_UNKNOWN)),
  CONTACT_DAYS_MEAN(
      Spec.measure("days", "Mean time since a staff account added them.", "平均加好友天数")
          .nullBecause(NullReason.NOT_ADDED)),
  HELPED_COUNT(Spec.count("Questions of others they answered.", "解答的问题数")),
  HELP_SHARE(
      Spec.share("Of those that members answered.", "帮助占比").nullBecause(NullReason.BASE_ZERO)),
  NET_MINOR(
      Spec.money("What they paid, less refunds.", "净支付额")
          .nullBecause(NullReason.NO_ORDERS, NullReason.CURRENCY_MIX)),
  NET_SHARE(
      Spec.share("Of what members paid.", "GMV 占比")
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.CURRENCY_MIX,
              NullReason.BASE_ZERO,
              NullReason.BASE_NEGATIVE)),
  EXAMPLES(Spec.text("Up to three members, the surest and busiest first.", "示例成员(至多三位)"));

  public static final Table PERSONA =
      Table.of("persona", "one row per community and name", "每个社群、每种画像一行", values());

  private final Spec spec;

  Persona(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
