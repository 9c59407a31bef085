package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which tier each member is in, seen from the end of each month, why, and what the next one takes.
 * {@code raw_tier} follows from the row alone; {@code tier} is held for a while before it falls.
 * Source: S3:9, definitions C3.
 */
public enum MemberTier implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AS_OF(Spec.instant("From when it is seen, exclusive.", "截至时间(不含)").key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  TIER(
      Spec.code(
          Tier.class,
          "The tier: the highest raw_tier of the last months without a gap, as many as it takes to"
              + " fall; of the month under way at least that of the month before.",
          "层级")),
  RAW_TIER(Spec.code(Tier.class, "The tier that this month alone would give.", "当期层级")),
  IS_HELD(Spec.flag("tier is above raw_tier: a lower one is not due long enough.", "是否缓降保留")),
  PREVIOUS_TIER(
      Spec.code(Tier.class, "The tier of the month before.", "上月层级")
          .nullWhen("no member at the end of the month before, or it is before the data")),
  RULE(Spec.code(TierRule.class, "The rule raw_tier follows from.", "命中规则")),
  WHY(
      Spec.text(
          "The rule with the numbers it looked at, and the three components that add most to the"
              + " index, with what they add; of a held tier the same in brackets.",
          "依据(规则、判定数值及贡献最大的三个分项)")),
  GAP_TO_NEXT(
      Spec.text("What is missing this month to the tiers above tier.", "距更高层级的差距")
          .nullWhen("tier is core")),
  INDEX(
      Spec.share(
              "Interaction: the weighted mean of the components' percentiles; one that is not"
                  + " known has no weight.",
              "互动指数")
          .nullBecause(NullReason.NO_INTERACTION, NullReason.NO_REPLIES)),
  INDEX_PERCENTILE(
      Spec.share("Mid-rank of the index among members with interaction.", "互动指数百分位")
          .nullBecause(NullReason.NO_INTERACTION, NullReason.NO_REPLIES)),
  ACTIVE_FROM_INDEX(
      Spec.share("The least index at the 60th percentile or above.", "活跃门槛指数")
          .nullWhen("nobody is there, or the member has no interaction")),
  CORE_FROM_INDEX(
      Spec.share("The least index at the 90th percentile or above.", "核心门槛指数")
          .nullWhen("nobody is there, or the member has no interaction")),
  RFM_PERCENTILE(
      Spec.share(
              "Mid-rank, among members who bought, of the mean of the ranks of R, F and M.",
              "RFM 综合百分位")
          .nullBecause(NullReason.NO_ORDERS, NullReason.NO_PURCHASE, NullReason.CURRENCY_MIX));

  public static final Table MEMBER_TIER =
      Table.of(
          "member_tier",
          "one row per community, as-of and member then",
          "每个社群、截至时间、当时在群成员一行",
          values(),
          PurchaseParts.values(),
          InteractionParts.values());

  private final Spec spec;

  MemberTier(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
