package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How many of those who joined together were active how long after. A cell that is not over for
 * everyone yet is not complete and stays out of averages. Dense: a cell without anybody is a row.
 */
public enum CohortRetention implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "The length of periods.", "周期单位").key()),
  COHORT_START(
      Spec.day(
              "The first day of the day, week or month in which the cohort first joined.", "同期群起始日")
          .key()),
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
  COHORT_SIZE(Spec.count("Members whose first join was in the cohort's period.", "同期群人数")),
  ELIGIBLE(
      Spec.count(
          "Of these, for whom the cell, of on_or_after its first period, is over by data_end.",
          "可观察人数")),
  RETAINED(
      Spec.count("Of the eligible, who were active in the cell.", "留存人数")
          .nullBecause(NullReason.NO_ACTIVITY)),
  RATE(
      Spec.share("retained / eligible.", "留存率")
          .nullBecause(NullReason.NO_ACTIVITY, NullReason.BASE_ZERO)),
  RATE_LOW(
      Spec.share("Lower end of the rate's 95 % Wilson interval.", "留存率 95% 区间下限")
          .nullBecause(NullReason.NO_ACTIVITY, NullReason.BASE_ZERO)),
  RATE_HIGH(
      Spec.share("Upper end of the rate's 95 % Wilson interval.", "留存率 95% 区间上限")
          .nullBecause(NullReason.NO_ACTIVITY, NullReason.BASE_ZERO)),
  IS_COMPLETE(Spec.flag("The cell is over for the whole cohort.", "周期是否完整"));

  public static final Table COHORT_RETENTION =
      Table.of(
          "cohort_retention",
          "one row per community, group, unit, cohort, clock, measure and cell",
          "每个社群、群、周期单位、同期群、计时方式、口径与期数一行",
          values());

  private final Spec spec;

  CohortRetention(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
