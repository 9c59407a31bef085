package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.NO_JOINS;
import static org.digitalresidents.model.NullReason.NO_LEAVES;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How many members are in which state of their life at the end of each week and month. In every row
 * {@code members} is the sum of the states but {@code left_count}, {@code active_count = new_count
 * + retained_count + returned_count}, and {@code newly_silent_count = active_count of the period
 * before − retained_count − left_active_count}. Source: definitions B2, A12.
 */
public enum CommunityState implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "Whether the period is a week or a month.", "周期单位").key()),
  PERIOD_START(Spec.day("The first day of the period, in the business zone.", "周期首日").key()),
  MEMBERS(Spec.count("Members at the end of the period.", "期末总人数").nullBecause(NO_JOINS)),
  ACTIVE_COUNT(Spec.count("Members at the end, who were active in the period.", "期末在群的活跃人数")),
  NEW_COUNT(Spec.count("Of these, who were active for the first time ever.", "新活跃人数")),
  RETAINED_COUNT(Spec.count("Of these, who were so in the period before.", "留存人数")),
  RETURNED_COUNT(
      Spec.count("Of these, who were active before, but not in the period before.", "回流人数")),
  SILENT_COUNT(Spec.count("Members not active lately, not yet dormant.", "沉默人数")),
  DORMANT_COUNT(Spec.count("Members not active for so long that they are dormant.", "长期沉默人数")),
  NEVER_SPOKE_COUNT(
      Spec.count("Members at the end, who were never active.", "从未发言人数").nullBecause(NO_JOINS)),
  LEFT_COUNT(
      Spec.count("Persons who left so far and are not back.", "累计已退群人数").nullBecause(NO_LEAVES)),
  NEWLY_SILENT_COUNT(
      Spec.count("Active in the period before, now members and not active.", "新沉默人数")),
  LEFT_IN_PERIOD_COUNT(
      Spec.count("Persons who left in the period and were not back at its end.", "本期退群人数")
          .nullBecause(NO_LEAVES)),
  LEFT_ACTIVE_COUNT(
      Spec.count("Of these, who were active in the period before.", "上期活跃而本期退群人数")
          .nullBecause(NO_LEAVES)),
  SETTLED_COUNT(
      Spec.count(
              "Members at the end, who were active in at least 3 of the last 4 weeks, this one"
                  + " included.",
              "沉淀(留量)人数")
          .nullWhen("the period is a month")),
  IS_COMPLETE(Spec.flag("The period ended by data_end.", "周期是否完整"));

  public static final Table COMMUNITY_STATE =
      Table.of(
          "community_state",
          "one row per community, group, unit and period, from the scope's first member to data_end;"
              + " none of a community whose sources give no activity",
          "每个社群、群、周期单位、周期一行(自首位成员至数据截止);来源无互动数据的社群无行",
          values());

  private final Spec spec;

  CommunityState(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
