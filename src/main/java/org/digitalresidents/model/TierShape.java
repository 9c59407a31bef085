package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How many members a tier has, and what they do and pay. Source: S3:5 (用户价值金字塔), S0:17, definitions
 * B4.
 */
public enum TierShape implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  AS_OF(Spec.instant("From when it is seen, exclusive.", "截至时间(不含)").key()),
  TIER(Spec.code(Tier.class, "The tier.", "层级").key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  MEMBER_COUNT(Spec.count("Members in the tier.", "人数")),
  MEMBER_SHARE(Spec.share("Of all members.", "人数占比")),
  HELP_COUNT(Spec.count("Posts they helped with, see member_tier.", "帮助次数")),
  HELP_SHARE(Spec.share("Of all members' help.", "帮助占比").nullBecause(NullReason.BASE_ZERO)),
  NET_MINOR(
      Spec.money("Their net payments in the lookback.", "净支付额")
          .nullBecause(NullReason.NO_ORDERS, NullReason.CURRENCY_MIX)),
  NET_SHARE(
      Spec.share("Of all members' net payments.", "净支付占比")
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.CURRENCY_MIX,
              NullReason.BASE_ZERO,
              NullReason.BASE_NEGATIVE)),
  PYRAMID_INDEX(
      Spec.number(
              "pairs",
              "Of the levels ordinary (with potential), active and core: pairs of which the higher"
                  + " has more members than the lower. 0 is a proper pyramid, 3 stands on its tip.",
              "金字塔逆序数(潜力并入普通)")
          .nullBecause(NullReason.TIER_EMPTY));

  public static final Table TIER_SHAPE =
      Table.of(
          "tier_shape",
          "one row per community, as-of with members, and tier",
          "每个社群、有成员的截至时间、层级一行",
          values());

  private final Spec spec;

  TierShape(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
