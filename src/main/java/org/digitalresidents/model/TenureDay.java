package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * On which days, counted from the join, a member was active. Only members whose first spell in the
 * group began with a known join have rows; activity after leaving or in later spells counts too.
 */
public enum TenureDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  ROLLING_DAY_NO(
      Spec.number(
              "24 hours", "Whole 24 hours from the join to the activity.", "入群后第几个 24 小时(自 0 起)")
          .key()),
  DAY(Spec.day("The day of the activity in the business zone.", "活跃日期").key()),
  JOINED_AT(Spec.instant("The start of the member's first spell in the group.", "首次入群时间")),
  JOIN_DAY(Spec.day("The day of that in the business zone.", "首次入群日期")),
  ACTIVE_COUNT(Spec.count("Acts that make a member active.", "互动行为数")),
  PREVIOUS_ROLLING_DAY_NO(
      Spec.number(
              "24 hours", "rolling_day_no of the member's row before this one.", "上一活跃的 24 小时序号")
          .nullWhen("it is the member's first row in the group")),
  PREVIOUS_DAY(
      Spec.day("day of the member's row before this one.", "上一活跃日期")
          .nullWhen("it is the member's first row in the group")),
  IS_LAST(Spec.flag("It is the member's last row in the group before data_end.", "是否最后一次活跃"));

  public static final Table TENURE_DAY =
      Table.of(
          "tenure_day",
          "one row per community, group, member, day and 24 hours since the join, with activity",
          "每个社群、群、成员在入群后有互动的每一天(及 24 小时段)一行",
          values());

  private final Spec spec;

  TenureDay(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
