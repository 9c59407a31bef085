package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How many members stand on a rung, how long they stay, and how many rise from it: over all windows
 * whose next one is over. Source: definitions G6.
 */
public enum RungLevel implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  RUNG(Spec.code(Rung.class, "The rung.", "阶梯").key()),
  MEMBER_COUNT(
      Spec.count("Members on it in the last complete four weeks.", "最近完整四周人数")
          .nullBecause(NullReason.NO_READS)),
  MEMBER_SHARE(
      Spec.share("Of all members with a row then.", "人数占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NO_READS)),
  JUDGED_COUNT(Spec.count("Members and windows on it whose next four weeks are over.", "已到期人次")),
  RISEN_COUNT(Spec.count("Of these, on a higher rung then.", "上升人次")),
  PROMOTION_RATE(
      Spec.share("risen_count of judged_count; who left is among those who did not rise.", "晋升率")
          .nullBecause(NullReason.BASE_ZERO, NullReason.LAST_STAGE)),
  PROMOTION_LOW(
      Spec.share("Lower end of its 95 % interval (Wilson).", "晋升率区间下限")
          .nullWhen("promotion_rate is null")),
  PROMOTION_HIGH(
      Spec.share("Upper end of its 95 % interval (Wilson).", "晋升率区间上限")
          .nullWhen("promotion_rate is null")),
  DWELL_COUNT(Spec.count("Stays on it that ended.", "已结束停留次数")),
  DWELL_MEDIAN(
      Spec.measure(
              "windows",
              "Their median length in windows of four weeks; stays that go on are left out, so it is"
                  + " rather short.",
              "停留时长中位数(四周窗口数)")
          .nullBecause(NullReason.NO_EVENTS)),
  IS_REACHED(
      Spec.flag("Somebody stood on it or above in some complete four weeks.", "是否有人到过(含更高级)")),
  IS_BOTTLENECK(
      Spec.flag(
          "The lowest promotion rate of the rungs with enough to judge from which the next was ever"
              + " reached; of two the lower rung.",
          "是否瓶颈阶梯"));

  public static final Table RUNG_LEVEL =
      Table.of("rung_level", "one row per community and rung", "每个社群、阶梯一行", values());

  private final Spec spec;

  RungLevel(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
