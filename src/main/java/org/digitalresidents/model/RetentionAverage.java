package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Retention of all cohorts together, by complete cells only: three averages, each by its name. */
public enum RetentionAverage implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "The length of periods.", "周期单位").key()),
  CLOCK(Spec.code(RetentionClock.class, "How periods after the join are counted.", "计时方式").key()),
  MEASURE(Spec.code(RetentionMeasure.class, "When a member counts as retained.", "留存口径").key()),
  FROM_NO(
      Spec.number(
              "periods", "The cell's first period after the join; 0 is that of the join.", "起始期数")
          .key()),
  TO_NO(
      Spec.number("periods", "The cell's last period, included.", "结束期数(含)")
          .nullWhen("measure is on_or_after: the cell has no end")
          .key()),
  COHORTS(Spec.count("Cohorts whose cell is complete.", "完整同期群数")),
  ELIGIBLE(Spec.count("Their members.", "可观察人数")),
  RETAINED(
      Spec.count("Of these, who were active in the cell.", "留存人数")
          .nullBecause(NullReason.NO_ACTIVITY)),
  POOLED(
      average(
          "The headline: Σ retained / Σ eligible; every member weighs the same.", "合并留存率(主口径)")),
  POOLED_LOW(average("Lower end of the 95 % Wilson interval of pooled.", "合并留存率 95% 区间下限")),
  POOLED_HIGH(average("Upper end of the 95 % Wilson interval of pooled.", "合并留存率 95% 区间上限")),
  SIMPLE(average("The mean of the cohorts' rates; every cohort weighs the same.", "简单平均留存率")),
  WEIGHTED_MIXPANEL(
      average(
          "As Mixpanel documents its Average row: Σ size·retained / Σ size², which weighs rates by"
              + " the square of the cohort's size.",
          "Mixpanel 加权留存率"));

  public static final Table RETENTION_AVERAGE =
      Table.of(
          "retention_average",
          "one row per community, group, unit, clock, measure and cell that any cohort has begun",
          "每个社群、群、周期单位、计时方式、口径与期数一行",
          values());

  private final Spec spec;

  RetentionAverage(Spec spec) {
    this.spec = spec;
  }

  private static Spec average(String meaning, String label) {
    return Spec.share(meaning, label).nullBecause(NullReason.NO_ACTIVITY, NullReason.BASE_ZERO);
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
