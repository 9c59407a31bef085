package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Which metrics a community's sources support, and what to add to get the others. */
public enum Computability implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  METRIC(Spec.text("The metric: a column of community_week.", "指标").key()),
  COMPUTABLE(Spec.flag("Whether the sources support it.", "能否计算")),
  REASON(Spec.code(NullReason.class, "Why not.", "原因").nullWhen("it can be computed")),
  REMEDY(Spec.text("What to import to get it.", "补救办法").nullWhen("it can be computed"));

  public static final Table COMPUTABILITY =
      Table.of("computability", "one row per community and metric", "每个社群的每个指标一行", values());

  private final Spec spec;

  Computability(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
