package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_UNKNOWN;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How many members went from which state to which, from one period to the next; who stays in a
 * state is there too. The members that come from a state are those who were in it in the period
 * before. Source: definitions B2.
 */
public enum StateMove implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  UNIT(Spec.code(PeriodUnit.class, "Whether the periods are weeks or months.", "周期单位").key()),
  PERIOD_START(Spec.day("The first day of the period in which they arrive.", "到达周期首日").key()),
  FROM_STATE(
      Spec.code(FormerState.class, "The state at the end of the period before.", "上期状态").key()),
  TO_STATE(Spec.code(LifeState.class, "The state at the end of the period.", "本期状态").key()),
  MEMBER_COUNT(Spec.count("Members who did so.", "人数")),
  FROM_COUNT(
      Spec.count("Members in from_state in the period before.", "上期该状态人数")
          .nullWhen("from_state is none: how many could come is not known")),
  SHARE(Spec.share("Of from_count, who did so.", "占上期该状态比例").nullBecause(BASE_UNKNOWN)),
  SHARE_LOW(
      Spec.share("The share's 95 % interval (Wilson), lower end.", "占比 95% 区间下限")
          .nullWhen("share is null")),
  SHARE_HIGH(
      Spec.share("The share's 95 % interval (Wilson), upper end.", "占比 95% 区间上限")
          .nullWhen("share is null")),
  IS_COMPLETE(Spec.flag("The period ended by data_end.", "周期是否完整"));

  public static final Table STATE_MOVE =
      Table.of(
          "state_move",
          "one row per community, group, unit, period and pair of states that a member went or"
              + " stayed between",
          "每个社群、群、周期单位、周期内有人发生(或停留)的每对状态一行",
          values());

  private final Spec spec;

  StateMove(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
