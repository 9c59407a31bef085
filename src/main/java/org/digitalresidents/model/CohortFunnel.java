package org.digitalresidents.model;

import static org.digitalresidents.model.NullReason.BASE_ZERO;
import static org.digitalresidents.model.NullReason.NOT_REACHED;
import static org.digitalresidents.model.NullReason.NO_ACTIVITY;
import static org.digitalresidents.model.NullReason.NO_JOINS;
import static org.digitalresidents.model.NullReason.NO_ORDERS;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Where each cohort stops in each funnel. A member counts once, with the best of their attempts;
 * rates are over those whose attempts are old enough.
 */
public enum CohortFunnel implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(
      Spec.id("The group in which they entered; '*' is the whole community.", "进入所在群;* 为全社群")
          .key()),
  FUNNEL(Spec.id("The funnel, see funnel_step.", "漏斗").key()),
  COHORT_BY(Spec.code(CohortBy.class, "What cohorts are told apart by.", "同期群划分").key()),
  COHORT(
      Spec.text("The cohort: 'all', the first day of the period, the channel, or 'unknown'.", "同期群")
          .key()),
  STEP_NO(
      Spec.number("step", "Number of the step; in any order, how many steps were done.", "步骤序号")
          .key()),
  STEP(Spec.text("Name of the step; in any order, its number.", "步骤名称")),
  ENTERED(Spec.count("Members with an entry.", "进入人数")),
  EXCLUDED(Spec.count("Members whom an exclusion took out: in no other number.", "被排除人数")),
  OPEN_COUNT(Spec.count("Of them, whose attempts are younger than the window.", "未成熟人数")),
  MATURED(Spec.count("The others: whom rates are over.", "成熟人数")),
  REACHED(Spec.count("Of the matured, who reached the step.", "到达人数")),
  RATE(
      Spec.share("reached / matured.", "到达率")
          .nullBecause(NO_JOINS, NO_ACTIVITY, NO_ORDERS, BASE_ZERO)),
  RATE_LOW(
      Spec.share("Lower end of the rate's 95 % interval (Wilson).", "到达率 95% 区间下限")
          .nullBecause(NO_JOINS, NO_ACTIVITY, NO_ORDERS, BASE_ZERO)),
  RATE_HIGH(
      Spec.share("Upper end of the rate's 95 % interval (Wilson).", "到达率 95% 区间上限")
          .nullBecause(NO_JOINS, NO_ACTIVITY, NO_ORDERS, BASE_ZERO)),
  STEP_RATE(
      Spec.share("reached / reached of the required step before; 1 at the first.", "步间转化率")
          .nullBecause(NO_JOINS, NO_ACTIVITY, NO_ORDERS, BASE_ZERO)),
  TIE_DEPENDENT(
      Spec.count(
          "Of the reached, who would not be there if ties were taken strictly.", "取决于同时刻次序的人数")),
  MEDIAN_MS(
      Spec.number(
              "ms", "Median time from the last entry to the step, of the reached.", "自最近进入的中位时长")
          .nullBecause(NOT_REACHED)),
  P90_MS(
      Spec.number("ms", "Time in which nine of ten of the reached got there.", "自最近进入的 P90 时长")
          .nullBecause(NOT_REACHED)),
  MEDIAN_FIRST_MS(
      Spec.number(
              "ms", "Median time from the first entry, of those whom it led there.", "自首次进入的中位时长")
          .nullBecause(NOT_REACHED)),
  P90_FIRST_MS(
      Spec.number(
              "ms",
              "Time from the first entry in which nine of ten of these got there.",
              "自首次进入的 P90 时长")
          .nullBecause(NOT_REACHED)),
  ATTEMPTS(
      Spec.count("Matured attempts: rows of funnel_member, several of some members.", "成熟尝试次数")),
  ATTEMPTS_REACHED(Spec.count("Of these, that reached the step.", "到达的尝试次数"));

  public static final Table COHORT_FUNNEL =
      Table.of(
          "cohort_funnel",
          "one row per community, group, funnel, cohort and step",
          "每个社群、群、漏斗、同期群、步骤一行",
          values());

  private final Spec spec;

  CohortFunnel(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
