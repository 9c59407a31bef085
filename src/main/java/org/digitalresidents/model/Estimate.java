package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/** A figure and how sure it is: columns of the boards. */
public enum Estimate implements Field {
  VALUE(
      Spec.measure("as the measure says", "The figure: a share, a count, seconds.", "数值")
          .nullBecause(
              NullReason.BASE_ZERO,
              NullReason.TOO_FEW,
              NullReason.NOT_REACHED,
              NullReason.NOT_OBSERVED,
              NullReason.NO_READS,
              NullReason.NO_ATTENDANCE,
              NullReason.NO_GATHERINGS)),
  NUMERATOR(
      Spec.count("Of how many it holds, or how many there are.", "分子")
          .nullWhen("the figure is no count of anything")),
  DENOMINATOR(Spec.count("Of how many.", "分母(样本量)").nullWhen("the figure is a plain count")),
  LOW(
      Spec.measure("as the value", "Lower end of its 95 % interval.", "95% 置信下限")
          .nullWhen("the figure is a plain count or null, or has no interval")),
  HIGH(
      Spec.measure("as the value", "Upper end of its 95 % interval.", "95% 置信上限")
          .nullWhen("the figure is a plain count or null, or has no interval")),
  BAND_LOW(
      Spec.measure("as the value", "The lower of what both linkings give.", "关联区间下限")
          .nullWhen("no linking is in it, or either linking gives null")),
  BAND_HIGH(
      Spec.measure("as the value", "The higher of what both linkings give.", "关联区间上限")
          .nullWhen("no linking is in it, or either linking gives null"));

  private final Spec spec;

  Estimate(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
