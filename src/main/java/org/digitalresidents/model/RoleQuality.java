package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How far the roles of a community can be trusted. Source: methods §1.4. */
public enum RoleQuality implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  VERDICT(Spec.code(RoleVerdict.class, "Whether there are distinct roles.", "结论")),
  MIN_ROLE_ACTS(Spec.count("m: who has fewer acts in a span has no role.", "最少言语行为数 m")),
  MEMBER_COUNT(Spec.count("Members with m acts or more.", "达到 m 的成员数")),
  FIT_MEMBER_COUNT(Spec.count("Of these, members looked at for groups; all, if few.", "参与聚类的成员数")),
  CLUSTER_COUNT(
      Spec.count("k: the groups found.", "画像数")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES)),
  SILHOUETTE(
      Spec.measure("−1 to 1", "S of the k chosen, as in role_choice.", "轮廓系数 S(所选 k)")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES, NullReason.NOT_KNOWN)),
  STABILITY(
      Spec.share("J of the k chosen, as in role_choice.", "稳定性 J(所选 k)")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES, NullReason.NOT_KNOWN)),
  NULL_GAP(
      Spec.measure(
              "−2 to 2",
              "S − S₀ of the k chosen, as in role_choice. Of a model of an earlier run none of the"
                  + " three is known.",
              "与单一角色之差(所选 k)")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES, NullReason.NOT_KNOWN)),
  BASELINE_AGREEMENT(
      Spec.measure(
              "−1 to 1",
              "How far groups agree with the act of the largest share alone (adjusted Rand index).",
              "与基线角色的一致度(ARI)")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES)),
  RULE_AGREEMENT(
      Spec.measure(
              "−1 to 1",
              "How far groups agree with the rules (adjusted Rand index).",
              "与规则角色的一致度(ARI)")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES)),
  LOW_MARGIN_SHARE(
      Spec.share("Of the members looked at, those with a margin below 0.1.", "后验差小于 0.1 的占比")
          .nullBecause(NullReason.TOO_FEW, NullReason.NO_ROLES)),
  LURKER_COUNT(
      Spec.count("Members who never said anything.", "从未发言的成员数").nullBecause(NullReason.NO_ROSTER)),
  FITTED_UNTIL(
      Spec.day("The day after the last that groups were looked for in.", "聚类数据截止日(不含)")
          .nullWhen("nobody has m acts"));

  public static final Table ROLE_QUALITY =
      Table.of("role_quality", "one row per community", "每个社群一行", values());

  private final Spec spec;

  RoleQuality(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
