package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * What a member had done up to the end of a month, seen from there: nothing later counts. Groups
 * are not told apart. Windows are business days and end with the day of the last instant before
 * {@code as_of}. Source: definitions C3.
 */
public enum MemberMonth implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AS_OF(
      Spec.instant(
              "From when it is seen, exclusive: the end of the month, or data_end.", "截至时间(不含)")
          .key()),
  MONTH(Spec.day("The first day of the month.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  LAST_ACTIVE_DAYS(
      Spec.number("days", "Whole days from the last activity to as_of.", "距最近一次活跃的整天数")),
  ACTIVE_DAYS(Spec.count("Of the last 90 days, those with activity.", "近90天活跃天数")),
  ACTIVE_DAYS_28(Spec.count("Of the last 28 days, those with activity.", "近28天活跃天数")),
  ACTIVITY_HALF_POINTS(
      Spec.number(
          "half points",
          "Weighted activity of the last 90 days, in halves so that sums are exact: an act of"
              + " speaking or an event attended 2, a work handed in 4, any other 1.",
          "近90天活跃积分(以半分计)")),
  SHARE_COUNT(Spec.count("Of the last 90 days, shares and works handed in.", "近90天分享与作品数")),
  FEEDBACK_COUNT(
      Spec.count("Of the last 90 days, poll votes and answers accepted.", "近90天反馈数(投票、采纳)")),
  TREND_WEEKS(
      Spec.count(
          "Whole weeks looked at for the trend: at most the last 13, none before the member was"
              + " first seen.",
          "趋势所用整周数")),
  TREND_SLOPE(
      Spec.measure(
              "points per week",
              "By how much the points of a week exceed those of the week before: the slope of the"
                  + " line of least squares.",
              "周积分趋势斜率")
          .nullBecause(NullReason.NOT_OBSERVED)),
  TREND_SE(
      Spec.measure("points per week", "The slope's standard error.", "斜率标准误")
          .nullWhen("trend_slope is null")),
  TREND_LOW(
      Spec.measure(
              "points per week",
              "Lower end of the slope's 90 % interval (Student's t): above 0, the member is rising.",
              "斜率 90% 区间下限")
          .nullWhen("trend_slope is null")),
  FIRST_JOIN(
      Spec.instant("When the member first joined the community.", "首次入群时间")
          .nullBecause(NullReason.JOIN_UNKNOWN));

  public static final Table MEMBER_MONTH =
      Table.of(
          "member_month",
          "one row per community, member and month's end with activity in the 13 weeks before; and"
              + " at data_end one for whoever was ever active",
          "每个社群、成员在每个月末(近13周有互动者)一行;数据截止时曾有互动者均有一行",
          values());

  private final Spec spec;

  MemberMonth(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
