package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How often members came again against how often a model would have them come: the histogram it was
 * fitted to.
 */
public enum ValueCalibration implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  SAMPLE(Spec.code(ValueSample.class, "What it was fitted to.", "样本").key()),
  MODEL(Spec.code(Predictor.class, "The model.", "模型").key()),
  X_BUCKET(Spec.text("How often they came again: 0 to 6, 7+, or all.", "重复次数分组").key()),
  ACTUAL_MEMBERS(Spec.count("Members who did.", "实际成员数")),
  EXPECTED_MEMBERS(
      Spec.measure("count", "Members who would, given how long each was observed.", "期望成员数")
          .nullBecause(NullReason.NO_REPEATS, NullReason.NOT_CONVERGED)),
  CHI_SQUARE(
      Spec.measure("chi-square", "(actual − expected)² / expected; of all, the sum.", "卡方")
          .nullBecause(NullReason.NO_REPEATS, NullReason.NOT_CONVERGED, NullReason.BASE_ZERO));

  public static final Table VALUE_CALIBRATION =
      Table.of(
          "value_calibration",
          "one row per community, sample, model and bucket of repeats",
          "每个社群、样本、模型、重复次数分组一行",
          values());

  private final Spec spec;

  ValueCalibration(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
