package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * From which tier to which members went, from one complete month to the next; who stays is there
 * too, and a move that nobody made is there with 0. Source: S3:5, definitions B5.
 */
public enum TierMove implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MONTH(Spec.day("The first day of the month they arrive in.", "到达月份首日").key()),
  FROM_TIER(Spec.code(TierFrom.class, "The tier at the end of the month before.", "上月层级").key()),
  TO_TIER(Spec.code(TierTo.class, "The tier at the end of the month.", "本月层级").key()),
  DIRECTION(Spec.code(TierDirection.class, "Which way that is.", "方向")),
  MEMBER_COUNT(Spec.count("Members who did so.", "人数")),
  FROM_COUNT(
      Spec.count("Members in from_tier the month before.", "上月该层级人数")
          .nullBecause(NullReason.BASE_UNKNOWN)),
  SHARE(
      Spec.share("member_count of from_count.", "占比")
          .nullBecause(NullReason.BASE_UNKNOWN, NullReason.BASE_ZERO)),
  SHARE_LOW(
      Spec.share("Lower end of its 95 % interval (Wilson).", "占比区间下限").nullWhen("share is null")),
  SHARE_HIGH(
      Spec.share("Upper end of its 95 % interval (Wilson).", "占比区间上限").nullWhen("share is null"));

  public static final Table TIER_MOVE =
      Table.of(
          "tier_move",
          "one row per community, complete month after another in which there were members in either,"
              + " and pair of tiers one can go or stay between",
          "每个社群、相邻完整月份(任一月有成员)、可能发生(或停留)的每对层级一行",
          values());

  private final Spec spec;

  TierMove(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
