package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How good each number of groups is, and which was chosen. Source: methods §1.4. */
public enum RoleChoice implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  CLUSTER_COUNT(Spec.number("count", "k: into so many groups.", "分组数 k").key()),
  SILHOUETTE(
      Spec.measure(
          "−1 to 1", "S: how well the groups are set apart, by squared distances.", "轮廓系数(平方距离)")),
  STABILITY(
      Spec.share(
          "J: of the group found again worst, its mean likeness (Jaccard) to the most alike group"
              + " among members drawn anew.",
          "稳定性(最差组的自助 Jaccard)")),
  NULL_SILHOUETTE(
      Spec.measure("−1 to 1", "S₀: the silhouette if all members played one part.", "单一角色下的轮廓系数")),
  NULL_GAP(Spec.measure("−2 to 2", "S − S₀.", "与单一角色之差")),
  LEAST_MEMBERS(Spec.count("Members of the smallest group.", "最小组人数")),
  IS_ELIGIBLE(Spec.flag("J and the smallest group are large enough.", "是否达标")),
  IS_CHOSEN(Spec.flag("This many groups were chosen.", "是否选用"));

  public static final Table ROLE_CHOICE =
      Table.of(
          "role_choice",
          "one row per community and number of groups tried",
          "每个社群、每个尝试过的分组数一行",
          values());

  private final Spec spec;

  RoleChoice(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
