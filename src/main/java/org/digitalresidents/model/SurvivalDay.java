package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The Kaplan–Meier curve of a milestone, day by day. */
public enum SurvivalDay implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),

  MILESTONE(Spec.code(Milestone.class, "What is waited for.", "里程碑").key()),
  COHORT_BY(Spec.code(CohortBy.class, "How cohorts are told apart.", "分组方式").key()),
  COHORT(
      Spec.text("The cohort: all, or the channel; unknown where the join names none.", "分组").key()),
  DAY_NO(Spec.number("days", "Days of 24 hours since the waiting began, from 0.", "开始后天数").key()),
  AT_RISK(Spec.count("Spells still waiting and observed when that many days are over.", "在观察人次")),
  EVENTS(Spec.count("Happened up to then, that instant included.", "累计事件数")),
  CENSORED(Spec.count("No longer observed up to then.", "累计删失数")),
  SURVIVAL(Spec.share("Probability that it has not happened by then.", "生存概率")),
  STANDARD_ERROR(
      Spec.measure("fraction", "Of survival, by Greenwood; 0 where it is 1 or 0.", "标准误")),
  SURVIVAL_LOW(limit("Lower", "生存概率下限")),
  SURVIVAL_HIGH(limit("Upper", "生存概率上限"));

  public static final Table SURVIVAL_DAY =
      Table.of(
          "survival_day",
          "one row per community, group, milestone, cohort and day, while anybody is observed",
          "每个社群、群、里程碑、分组、每一天一行(直至无人在观察)",
          values());

  private final Spec spec;

  SurvivalDay(Spec spec) {
    this.spec = spec;
  }

  private static Spec limit(String which, String label) {
    return Spec.share(which + " end of the 95 % log-log interval of survival.", label)
        .nullWhen("survival is 0 or 1");
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
