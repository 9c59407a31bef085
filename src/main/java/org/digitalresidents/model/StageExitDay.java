package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How members come out of each stage as time goes on: cumulative incidences. */
public enum StageExitDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),

  COHORT_BY(Spec.code(CohortBy.class, "How cohorts are told apart.", "分组方式").key()),
  COHORT(
      Spec.text("The cohort: all, or the channel; unknown where the join names none.", "分组").key()),
  STAGE(Spec.code(ExitStage.class, "The stage.", "阶段").key()),
  DAY_NO(Spec.number("days", "Days of 24 hours since entering the stage, from 0.", "进入后天数").key()),
  AT_RISK(
      Spec.count("Spells still in the stage and observed when that many days are over.", "在观察人次")),
  ADVANCED(Spec.count("Advanced up to then, that instant included.", "累计前进次数")),
  LEFT_COUNT(Spec.count("Left up to then.", "累计流失次数")),
  CENSORED(
      Spec.count("No longer observed up to then: data_end, the group's end, a move.", "累计删失次数")),
  ADVANCE_INCIDENCE(
      Spec.share("Probability of having advanced by then.", "前进累积发生率")
          .nullBecause(NullReason.LAST_STAGE, NullReason.NO_ACTIVITY, NullReason.NO_ORDERS)),
  ADVANCE_LOW(limit("Lower", "advance_incidence", "前进累积发生率下限")),
  ADVANCE_HIGH(limit("Upper", "advance_incidence", "前进累积发生率上限")),
  LEAVE_INCIDENCE(
      Spec.share("Probability of having left by then.", "流失累积发生率")
          .nullBecause(NullReason.NO_LEAVES)),
  LEAVE_LOW(limit("Lower", "leave_incidence", "流失累积发生率下限")),
  LEAVE_HIGH(limit("Upper", "leave_incidence", "流失累积发生率上限")),
  STILL_SHARE(Spec.share("Probability of neither: the three add up to 1.", "仍处该阶段比例"));

  public static final Table STAGE_EXIT_DAY =
      Table.of(
          "stage_exit_day",
          "one row per community, group, cohort, stage and day since entering it, while anybody is observed",
          "每个社群、群、分组、阶段、进入后每一天一行(直至无人在观察)",
          values());

  private final Spec spec;

  StageExitDay(Spec spec) {
    this.spec = spec;
  }

  private static Spec limit(String which, String of, String label) {
    return Spec.share("%s end of the 95 %% log-log interval of %s.".formatted(which, of), label)
        .nullWhen(of + " is 0, 1 or null");
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
