package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which state of their life each member was in, week by week and month by month. A row is a run of
 * periods in one state, since a member who is dormant for three years would have 150 equal weeks.
 * The runs of a member follow one another without a gap, from the period of the first spell to that
 * of {@code data_end}.
 */
public enum MemberState implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  UNIT(Spec.code(PeriodUnit.class, "Whether the periods are weeks or months.", "周期单位").key()),
  FROM_PERIOD(Spec.day("The first day of the run's first period.", "起始周期首日").key()),
  TO_PERIOD(Spec.day("The first day of the run's last period.", "末周期首日")),
  PERIODS(Spec.count("How many periods the run has.", "周期数")),
  STATE(Spec.code(LifeState.class, "The state in each of these periods.", "生命周期状态")),
  PREVIOUS_STATE(
      Spec.code(LifeState.class, "The state in the period before.", "上一状态")
          .nullWhen("the member had never been in the scope before"));

  public static final Table MEMBER_STATE =
      Table.of(
          "member_state",
          "one row per community, group, member, unit and run of periods in one state; the state in"
              + " period p is that of the row with p BETWEEN from_period AND to_period",
          "每个社群、群、成员、周期单位的每段连续同一状态一行;周期 p 的状态:p BETWEEN from_period AND to_period",
          values());

  private final Spec spec;

  MemberState(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
