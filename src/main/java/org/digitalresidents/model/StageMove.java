package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * From which stage to which members went in a period: where they stood just before it began against
 * just before it ended. Every pair is a row, in whole periods only.
 */
public enum StageMove implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "How long the period is.", "周期单位").key()),
  PERIOD_START(Spec.day("The first day of the period, in the business zone.", "周期起始日").key()),
  FROM_STAGE(Spec.code(StageState.class, "Just before the period; never left.", "期初阶段").key()),
  TO_STAGE(Spec.code(StageState.class, "Just before the end of the period.", "期末阶段").key()),
  VARIANT(Spec.code(StageVariant.class, "By what decision and loyalty are told.", "判定口径")),
  MEMBER_COUNT(Spec.count("Persons who went from the one to the other.", "人数")),
  FROM_COUNT(
      Spec.count("Persons in from_stage just before the period.", "期初人数")
          .nullBecause(NullReason.BASE_UNKNOWN)),
  SHARE(
      Spec.share("member_count of from_count.", "占期初人数比例")
          .nullBecause(NullReason.BASE_UNKNOWN, NullReason.BASE_ZERO)),
  SHARE_LOW(Spec.share("Lower end of its 95 % interval (Wilson).", "比例区间下限").nullWhen("share is")),
  SHARE_HIGH(Spec.share("Upper end of its 95 % interval (Wilson).", "比例区间上限").nullWhen("share is")),
  MEDIAN_DAYS(
      Spec.measure(
              "days",
              "Median of the days that those who moved had then been in from_stage without a break;"
                  + " half way between the middle two of an even number.",
              "迁移前停留天数中位数")
          .nullWhen("nobody moved, to_stage is from_stage, or from_stage is none"));

  public static final Table STAGE_MOVE =
      Table.of(
          "stage_move",
          "one row per community, whole period, stage before it and stage at its end",
          "每个社群、完整周期、期初阶段与期末阶段一行",
          values());

  private final Spec spec;

  StageMove(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
