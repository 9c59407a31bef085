package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How members come out of each stage: they advance, leave, or are still there. */
public enum StageExit implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),

  COHORT_BY(Spec.code(CohortBy.class, "How cohorts are told apart.", "分组方式").key()),
  COHORT(
      Spec.text(
              "The cohort: all, the first day of the week or month of joining, or the channel;"
                  + " unknown where the join names no channel.",
              "分组")
          .key()),
  STAGE(Spec.code(ExitStage.class, "The stage.", "阶段").key()),
  ENTERED(Spec.count("Spells that entered it; those of unknown start left out.", "进入次数")),
  ADVANCED(Spec.count("Of these, advanced.", "前进次数")),
  LEFT_COUNT(Spec.count("Of these, left the group before advancing.", "流失次数")),
  STILL(
      Spec.count("Of these, neither so far; entered = advanced + left_count + still.", "仍处该阶段次数")),
  DISSOLVED_COUNT(
      Spec.count("Of still, those that ended with the group or by a move: no churn.", "群解散或转群次数")),
  INTERVAL_CENSORED_COUNT(
      Spec.count("Of left_count, those that left at some time between two rosters.", "仅知退群区间次数")),
  SKIPPED_COUNT(
      Spec.count("Of entered, those that ordered before being active, or without.", "跳过活跃直接购买次数")
          .nullWhen("the stage is not joined")),
  START_UNKNOWN_COUNT(
      Spec.count("Spells that reached the stage, of which the join is not known.", "入群未知次数")),
  LATE_ENTRY_COUNT(
      Spec.count(
          "Of entered, those observed from later only: in the curves from then on, not in the"
              + " rates.",
          "延迟进入观察次数")),
  HORIZON_DAYS(Spec.number("days", "Within how many days the rates look.", "观察窗(天)")),
  MATURED(
      Spec.count(
          "Of entered, those observed from the first for longer than the horizon, whatever they"
              + " did.",
          "观察期满次数")),
  ADVANCED_IN_HORIZON(Spec.count("Of matured, advanced in the horizon.", "窗内前进次数")),
  LEFT_IN_HORIZON(Spec.count("Of matured, left in the horizon before advancing.", "窗内流失次数")),
  ADVANCE_RATE(advance(Spec.share("advanced_in_horizon / matured.", "窗内前进率"))),
  ADVANCE_RATE_LOW(low("advance_rate", "Wilson", "窗内前进率下限")),
  ADVANCE_RATE_HIGH(high("advance_rate", "Wilson", "窗内前进率上限")),
  LEAVE_RATE(leave(Spec.share("left_in_horizon / matured.", "窗内流失率"))),
  LEAVE_RATE_LOW(low("leave_rate", "Wilson", "窗内流失率下限")),
  LEAVE_RATE_HIGH(high("leave_rate", "Wilson", "窗内流失率上限")),
  ADVANCE_INCIDENCE(
      advanceCurve(
          Spec.share(
              "Probability of having advanced at the horizon, all spells counted as long as they"
                  + " are observed (Aalen–Johansen).",
              "前进累积发生率"))),
  ADVANCE_INCIDENCE_LOW(low("advance_incidence", "log-log", "前进累积发生率下限")),
  ADVANCE_INCIDENCE_HIGH(high("advance_incidence", "log-log", "前进累积发生率上限")),
  LEAVE_INCIDENCE(
      leaveCurve(Spec.share("Probability of having left at the horizon, likewise.", "流失累积发生率"))),
  LEAVE_INCIDENCE_LOW(low("leave_incidence", "log-log", "流失累积发生率下限")),
  LEAVE_INCIDENCE_HIGH(high("leave_incidence", "log-log", "流失累积发生率上限")),
  MEDIAN_ADVANCE_DAYS(
      Spec.measure("days", "When half of all have advanced.", "前进中位天数")
          .nullBecause(
              NullReason.LAST_STAGE,
              NullReason.NO_ACTIVITY,
              NullReason.NO_ORDERS,
              NullReason.NOT_REACHED)),
  MEDIAN_LEAVE_DAYS(
      Spec.measure("days", "When half of all have left.", "流失中位天数")
          .nullBecause(NullReason.NO_LEAVES, NullReason.NOT_REACHED)),
  FEWEST_AT_RISK(
      Spec.count(
              "The fewest observed at any exit within the horizon: how thin the curves rest.",
              "最少在观察人次")
          .nullWhen("nobody came out within the horizon"));

  public static final Table STAGE_EXIT =
      Table.of(
          "stage_exit",
          "one row per community, group, cohort and stage",
          "每个社群、群、分组、阶段一行",
          values());

  private final Spec spec;

  StageExit(Spec spec) {
    this.spec = spec;
  }

  private static Spec advance(Spec share) {
    return share.nullBecause(
        NullReason.LAST_STAGE, NullReason.NO_ACTIVITY, NullReason.NO_ORDERS, NullReason.BASE_ZERO);
  }

  private static Spec leave(Spec share) {
    return share.nullBecause(NullReason.NO_LEAVES, NullReason.BASE_ZERO);
  }

  private static Spec advanceCurve(Spec share) {
    return share.nullBecause(
        NullReason.LAST_STAGE,
        NullReason.NO_ACTIVITY,
        NullReason.NO_ORDERS,
        NullReason.NOT_OBSERVED);
  }

  private static Spec leaveCurve(Spec share) {
    return share.nullBecause(NullReason.NO_LEAVES, NullReason.NOT_OBSERVED);
  }

  private static Spec low(String of, String interval, String label) {
    return limit("Lower", of, interval, label);
  }

  private static Spec high(String of, String interval, String label) {
    return limit("Upper", of, interval, label);
  }

  private static Spec limit(String which, String of, String interval, String label) {
    return Spec.share(
            "%s end of the 95 %% %s interval of %s.".formatted(which, interval, of), label)
        .nullWhen(of + " is null, or the interval says nothing: an incidence of 0 or 1");
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
