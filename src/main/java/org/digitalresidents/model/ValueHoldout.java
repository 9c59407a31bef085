package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What models foretold from the calibration against what then came, by how often members had come
 * before.
 */
public enum ValueHoldout implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MODEL(Spec.code(Predictor.class, "The model.", "模型").key()),
  X_BUCKET(
      Spec.text("How often they came again up to the hold-out: 0 to 6, 7+, or all.", "重复次数分组")
          .key()),
  MEMBER_COUNT(Spec.count("Members.", "成员数")),
  ACTUAL(Spec.count("Days with orders, of bg_bb active weeks, in the hold-out.", "实际次数")),
  PREDICTED(
      Spec.measure("count", "The same as foretold.", "预测次数")
          .nullBecause(NullReason.NO_REPEATS, NullReason.NOT_CONVERGED)),
  HOLDOUT_WEEKS(Spec.measure("weeks", "How long the hold-out is.", "保留期周数"));

  public static final Table VALUE_HOLDOUT =
      Table.of(
          "value_holdout",
          "one row per community, model and bucket of repeats; none where nobody came before the hold-out",
          "每个社群、模型、重复次数分组一行",
          values());

  private final Spec spec;

  ValueHoldout(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
