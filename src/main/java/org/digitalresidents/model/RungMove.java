package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * From which rung to which members went, from one complete window of four weeks to the next; who
 * stays is there too, and a move that nobody made is there with 0. Source: definitions G6.
 */
public enum RungMove implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  WINDOW_START(Spec.day("The first day of the four weeks they arrive in.", "到达窗口首日").key()),
  FROM_RUNG(Spec.code(RungFrom.class, "The rung of the four weeks before.", "上期阶梯").key()),
  TO_RUNG(Spec.code(RungTo.class, "The rung of these four weeks.", "本期阶梯").key()),
  DIRECTION(Spec.code(RungDirection.class, "Which way that is.", "方向")),
  MEMBER_COUNT(Spec.count("Members who did so.", "人数")),
  FROM_COUNT(
      Spec.count("Members on from_rung before.", "上期该阶梯人数").nullBecause(NullReason.BASE_UNKNOWN)),
  SHARE(
      Spec.share("member_count of from_count.", "占比")
          .nullBecause(NullReason.BASE_UNKNOWN, NullReason.BASE_ZERO)),
  SHARE_LOW(
      Spec.share("Lower end of its 95 % interval (Wilson).", "占比区间下限").nullWhen("share is null")),
  SHARE_HIGH(
      Spec.share("Upper end of its 95 % interval (Wilson).", "占比区间上限").nullWhen("share is null"));

  public static final Table RUNG_MOVE =
      Table.of(
          "rung_move",
          "one row per community, complete window after another with members in either, and pair of"
              + " rungs one can go or stay between",
          "每个社群、相邻完整窗口(任一期有成员)、可能发生(或停留)的每对阶梯一行",
          values());

  private final Spec spec;

  RungMove(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
