package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which metrics a community's sources support, together and each by itself, and what to add to get
 * the others.
 */
public enum Computability implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SOURCE(Spec.text("The format of the export; '*' is all sources together.", "来源;* 为全部来源").key()),
  METRIC(
      Spec.text(
              "The metric: a column of community_week; or lurkers, who are on a roster and never"
                  + " act.",
              "指标(community_week 的列,或 lurkers 潜水者)")
          .key()),
  COMPUTABLE(Spec.flag("Whether the source by itself supports it.", "能否计算")),
  REASON(Spec.code(NullReason.class, "Why not.", "原因").nullWhen("it can be computed")),
  REMEDY(Spec.text("What to import to get it.", "补救办法").nullWhen("it can be computed")),
  CAVEAT(
      Spec.text("What exports of this kind leave out that bears on the metric.", "来源局限")
          .nullWhen("nothing is known, or for all sources together"));

  public static final Table COMPUTABILITY =
      Table.of(
          "computability", "one row per community, source and metric", "每个社群、来源、指标一行", values());

  private final Spec spec;

  Computability(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
