package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/**
 * How a member took part in the 90 days before an as-of: columns that {@link MemberRfm} and {@link
 * MemberTier} share. A percentile is a mid-rank among the members with any of it, and 0 where the
 * value is.
 */
public enum InteractionParts implements Field {
  ACTIVE_AGO_DAYS(
      Spec.number("days", "Whole days from the last activity to as_of.", "距最近一次活跃的整天数")
          .nullWhen("no activity in the 90 days")),
  ACTIVE_DAYS(Spec.count("Days with activity.", "活跃天数")),
  PARTNER_COUNT(
      Spec.count("Other members replied to, or from whom a reply came.", "互动对象数(回复与被回复的其他成员)")),
  HELP_COUNT(Spec.count("Posts of other members that were helped with.", "帮助次数(去重帖子)")),
  SHARE_COUNT(Spec.count("Shares and works handed in.", "分享与作品数")),
  FEEDBACK_COUNT(Spec.count("Poll votes and answers accepted.", "反馈数(投票、采纳)")),
  REACH(
      Spec.share(
          "Social reach: the member's PageRank in the replies among members, see"
              + " member_centrality; 0 without any.",
          "社交影响力(成员回复图的 PageRank)")),
  ACTIVE_AGO_PERCENTILE(percentile("active_ago_days, fewer being more", "最近活跃百分位")),
  ACTIVE_DAYS_PERCENTILE(percentile("active_days", "活跃天数百分位")),
  PARTNER_PERCENTILE(percentile("partner_count", "互动对象百分位")),
  HELP_PERCENTILE(percentile("help_count", "帮助百分位")),
  SHARE_PERCENTILE(percentile("share_count", "分享百分位")),
  FEEDBACK_PERCENTILE(percentile("feedback_count", "反馈百分位")),
  REACH_PERCENTILE(
      percentile("reach", "社交影响力百分位")
          .nullBecause(NullReason.NO_INTERACTION, NullReason.NO_REPLIES)),
  ACTIVE_DAYS_28(Spec.count("Days with activity, of the last 28.", "近28天活跃天数")),
  TREND_SLOPE(
      Spec.measure("points per week", "Slope of the weekly points, see member_month.", "周积分趋势斜率")
          .nullWhen("fewer than four weeks seen, or no activity in 13 weeks")),
  TREND_LOW(
      Spec.measure(
              "points per week",
              "Lower end of the slope's 90 % interval: rising above 0.",
              "斜率区间下限")
          .nullWhen("trend_slope is null")),
  JOINED_AGO_DAYS(
      Spec.number("days", "Whole days from the first join to as_of.", "首次入群距今整天数")
          .nullWhen("the join is not known, or no activity in 13 weeks")),
  IS_HERO(Spec.flag("Was a hero of the community at as_of.", "是否社群英雄"));

  private final Spec spec;

  InteractionParts(Spec spec) {
    this.spec = spec;
  }

  private static Spec percentile(String of, String label) {
    return Spec.share("Percentile of %s.".formatted(of), label)
        .nullBecause(NullReason.NO_INTERACTION);
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
