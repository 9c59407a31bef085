package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How many members were active on one day of a period, on two, and so on. */
public enum ActiveDayDistribution implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "Whether the period is a week or a month.", "周期单位").key()),
  PERIOD_START(Spec.day("The first day of the period, in the business zone.", "周期首日").key()),
  ACTIVE_DAYS(
      Spec.number("days", "Days of the period on which a member was active.", "活跃天数").key()),
  MEMBER_COUNT(Spec.count("Members active on so many days.", "人数"));

  public static final Table ACTIVE_DAY_DISTRIBUTION =
      Table.of(
          "active_day_distribution",
          "one row per community, group, unit, period and number of active days that a member has",
          "每个社群、群、周期单位、周期内出现的每个活跃天数一行",
          values());

  private final Spec spec;

  ActiveDayDistribution(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
