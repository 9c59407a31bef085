package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * From which role to which members go, from one complete window of four weeks to the next, all
 * windows together. A name is a role or two ({@code sharer-banterer}); {@code new}, {@code absent}
 * and {@code left} are those before the first, without a row, and after the last. Source: methods
 * §1.7.
 */
public enum RoleMove implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  FROM_NAME(Spec.text("What they were.", "前一窗口角色").key()),
  TO_NAME(Spec.text("What they are in the next window.", "后一窗口角色").key()),
  IS_STAY(Spec.flag("Both are the same.", "是否保持不变")),
  MOVE_COUNT(Spec.count("n_ij: how often that was seen.", "次数 n_ij")),
  FROM_COUNT(Spec.count("n_i: how often from_name was left or kept.", "起点总次数 n_i")),
  SHARE(Spec.share("n_ij of n_i.", "占比")),
  SHARE_LOW(Spec.share("Lower end of its 95 % interval (Wilson).", "占比区间下限")),
  SHARE_HIGH(Spec.share("Upper end of its 95 % interval (Wilson).", "占比区间上限")),
  SMOOTHED_SHARE(
      Spec.share(
          "P_ij = (n_ij + m_j) / (n_i + 1), where m_j is the part of all that go to to_name.",
          "平滑转移概率 P_ij")),
  TOLD_COUNT(
      Spec.count(
          "Of from_count, how often clustering told the role in both windows; 0 if from_name is no"
              + " group.",
          "前后两窗口均由聚类判定的次数")),
  TOLD_SHARE(
      Spec.share(
              "n_ij of told_count: what noise_share compares with, as both leave out who said too"
                  + " little.",
              "在前后均由聚类判定者中的占比")
          .nullBecause(NullReason.BASE_ZERO, NullReason.TOO_FEW)),
  NOISE_SHARE(
      Spec.share(
              "The told_share that would be seen if nobody moved: of the halves of the acts of one"
                  + " complete window of a member (2m acts or more), split at random.",
              "无真实转移时的占比(噪声基线)")
          .nullWhen("either is no group, or nobody has acts enough to be split")),
  MEDIAN_WINDOWS(
      Spec.measure(
              "windows of 28 days",
              "The median stay in from_name before the move. Only stays that ended count, and one"
                  + " under way in the first window counts from there: rather short.",
              "转移前停留窗口数中位数(仅计已结束的停留,偏短)")
          .nullWhen("a stay, or nobody moved")),
  OPEN_COUNT(
      Spec.count(
          "Stays in from_name that go on in the last window: in no median, and the same in each row"
              + " of from_name.",
          "仍在持续的停留数"));

  public static final Table ROLE_MOVE =
      Table.of(
          "role_move",
          "one row per community and pair of names, of those members left and those they came to",
          "每个社群、每对(曾离开的、曾到达的)角色名一行",
          values());

  private final Spec spec;

  RoleMove(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
