package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Every member and buyer seen from the end of each month: recency, frequency and money of their
 * orders, their activity, and the scores of both. A score is a function of the value alone: {@code
 * 1 + ⌊k·u⌋}, at most k, of the mid-rank {@code u = (#less + ½ #equal) / N} among the values above
 * 0; 1 where the value is 0 or less. Source: S3:9, definitions C1, C2.
 */
public enum MemberRfm implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member or buyer.", "成员").key()),
  AS_OF(Spec.instant("From when it is seen, exclusive.", "截至时间(不含)").key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  IS_PRESENT(Spec.flag("Was a member just before as_of; else bought only.", "截至时是否在群")),
  RECENCY_SCORE(score("recency_days")),
  FREQUENCY_SCORE(score("frequency")),
  MONETARY_SCORE(score("monetary_minor")),
  RECENCY_RANK(rank("recency_days, fewer being more")),
  FREQUENCY_RANK(rank("frequency")),
  MONETARY_RANK(rank("monetary_minor")),
  IS_RECENT(high("recency_days")),
  IS_FREQUENT(high("frequency")),
  IS_BIG(high("monetary_minor")),
  SPLIT(Spec.code(RfmSplit.class, "From where on a value is high.", "高低划分方式")),
  MONETARY_MINOR(
      Spec.money("M: net_minor, or by setting net_minor per order.", "M:消费金额(总额或笔均)")
          .nullWhen("net_minor is null")),
  ACTIVITY_HALF_POINTS(
      Spec.number("half points", "Weighted activity of the 90 days.", "近90天活跃积分(以半分计)")),
  ACTIVE_AGO_SCORE(activityScore("active_ago_days")),
  ACTIVE_DAYS_SCORE(activityScore("active_days")),
  ACTIVITY_POINTS_SCORE(activityScore("activity_half_points"));

  public static final Table MEMBER_RFM =
      Table.of(
          "member_rfm",
          "one row per community, as-of and person who was a member then or had bought in the"
              + " lookback",
          "每个社群、截至时间、当时在群或回溯期内有订单者一行",
          values(),
          PurchaseParts.values(),
          InteractionParts.values());

  private final Spec spec;

  MemberRfm(Spec spec) {
    this.spec = spec;
  }

  private static Spec score(String of) {
    return Spec.number("score", "Score of %s, 1 to k.".formatted(of), "%s 评分".formatted(of))
        .nullWhen(of + " is null");
  }

  private static Spec activityScore(String of) {
    return Spec.number("score", "Score of %s, 1 to k.".formatted(of), "%s 评分".formatted(of))
        .nullWhen("no member at as_of");
  }

  private static Spec rank(String of) {
    return Spec.share("Mid-rank of %s among buyers.".formatted(of), "%s 中秩".formatted(of))
        .nullWhen("the value is null");
  }

  private static Spec high(String of) {
    return Spec.flag("Whether %s is high.".formatted(of), "%s 是否为高".formatted(of))
        .nullWhen("the value is null");
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
