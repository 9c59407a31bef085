package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How long members wait for a milestone: Kaplan–Meier, with those still waiting counted. */
public enum Survival implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),

  MILESTONE(Spec.code(Milestone.class, "What is waited for.", "里程碑").key()),
  COHORT_BY(Spec.code(CohortBy.class, "How cohorts are told apart.", "分组方式").key()),
  COHORT(
      Spec.text("The cohort: all, or the channel; unknown where the join names none.", "分组").key()),
  N(Spec.count("Spells observed waiting; n = events + censored.", "观察次数")),
  EVENTS(
      Spec.count("Of n, those to whom it happened.", "事件数")
          .nullBecause(
              NullReason.NO_ACTIVITY,
              NullReason.NO_ORDERS,
              NullReason.NO_LEAVES,
              NullReason.NO_REPLIES)),
  CENSORED(
      Spec.count(
              "Of n, those observed until data_end, the group's end or a move; and, unless leaving"
                  + " is waited for, until they left.",
              "删失数")
          .nullWhen("events is null")),
  LATE_ENTRY_COUNT(Spec.count("Of n, those observed from later only.", "延迟进入观察次数")),
  UNOBSERVED_COUNT(
      Spec.count("Not in n: it happened, or they left, before they were observed.", "未及观察次数")),
  START_UNKNOWN_COUNT(Spec.count("Not in n: spells of which the join is not known.", "入群未知次数")),
  MEDIAN_DAYS(
      Spec.measure("days", "When it has happened to half.", "中位天数")
          .nullBecause(
              NullReason.NO_ACTIVITY,
              NullReason.NO_ORDERS,
              NullReason.NO_LEAVES,
              NullReason.NO_REPLIES,
              NullReason.NOT_REACHED)),
  MEDIAN_LOW_DAYS(
      Spec.measure("days", "Lower end of its 95 % interval.", "中位天数下限")
          .nullWhen("the upper end of the curve has not reached one half")),
  MEDIAN_HIGH_DAYS(
      Spec.measure("days", "Upper end of its 95 % interval.", "中位天数上限")
          .nullWhen("the lower end of the curve has not reached one half")),
  FEWEST_AT_RISK(
      Spec.count("The fewest observed at any event: how thin the curve rests.", "最少在观察人次")
          .nullWhen("there is no event")),
  LOG_RANK_CHI_SQUARE(
      Spec.measure("chi-square", "Log-rank test whether channels differ.", "对数秩检验统计量")
          .nullBecause(
              NullReason.NO_ACTIVITY,
              NullReason.NO_ORDERS,
              NullReason.NO_LEAVES,
              NullReason.NO_REPLIES,
              NullReason.COMPARED_IN_ALL,
              NullReason.ONE_COHORT,
              NullReason.TOO_MANY_COHORTS,
              NullReason.NO_EVENTS,
              NullReason.NOT_COMPARABLE)),
  LOG_RANK_DF(
      Spec.number("degrees of freedom", "Channels compared, less one.", "自由度")
          .nullWhen("log_rank_chi_square is null")),
  LOG_RANK_P(
      Spec.measure(
              "probability", "Of so large a statistic, if channels do not differ.", "对数秩检验 p 值")
          .nullWhen("log_rank_chi_square is null"));

  public static final Table SURVIVAL =
      Table.of(
          "survival",
          "one row per community, group, milestone and cohort",
          "每个社群、群、里程碑、分组一行",
          values());

  private final Spec spec;

  Survival(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
