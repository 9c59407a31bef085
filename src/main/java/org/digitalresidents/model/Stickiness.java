package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_ZERO;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * On how many days of a period its active members come, on average, as a fraction of its days: DAU
 * / WAU, DAU / MAU.
 */
public enum Stickiness implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "Whether the period is a week or a month.", "周期单位").key()),
  PERIOD_START(Spec.day("The first day of the period, in the business zone.", "周期首日").key()),
  ACTIVE_MEMBERS(
      Spec.count("Members who spoke or interacted in the period, also if they left.", "活跃用户数")),
  DAYS(Spec.count("Days of the period that begin before data_end.", "天数")),
  MEAN_DAILY_ACTIVE(Spec.measure("members per day", "Active members of a day, mean.", "日均活跃用户数")),
  STICKINESS(
      Spec.share("Mean daily active over active members.", "活跃黏性(DAU/WAU、DAU/MAU)")
          .nullBecause(BASE_ZERO)),
  IS_COMPLETE(Spec.flag("The period ended by data_end.", "周期是否完整"));

  /** The table is named as its main column. */
  public static final Table STICKINESS_TABLE =
      Table.of(
          "stickiness",
          "one row per community, group, unit and period, from the scope's first activity to data_end",
          "每个社群、群、周期单位、周期一行(自首次互动至数据截止)",
          values());

  private final Spec spec;

  Stickiness(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
