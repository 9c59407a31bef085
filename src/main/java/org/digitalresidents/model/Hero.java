package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Who stands out, as what, and on what evidence: of the 90 business days before an as-of, unless a
 * column says otherwise. Staff and programs are nobody's hero. Source: S4:19, definitions G1 to G5.
 */
public enum Hero implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  MEMBER_ID(Spec.id("The member.", "成员").key()),
  AS_OF(
      Spec.instant("From when it is seen, exclusive: the end of a month, or data_end.", "截至时间(不含)")
          .key()),
  KIND(Spec.code(HeroKind.class, "As what the member stands out.", "英雄类型").key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  HERO_RANK(
      Spec.number(
          "rank", "1 and how many candidates of the kind have more; equals share it.", "名次")),
  CANDIDATES(Spec.count("Members with the least evidence the kind asks for.", "候选人数")),
  SCORE(Spec.measure("points", "What was done, by the formula of the kind.", "得分")),
  SCORE_LOW(
      Spec.measure(
          "points", "Lower end of its 90 % interval, by which candidates rank.", "得分区间下限(排名依据)")),
  SCORE_HIGH(Spec.measure("points", "Upper end of its 90 % interval.", "得分区间上限")),
  WHY(Spec.text("The score with what it is made of.", "依据")),
  ANSWERS(Spec.count("Questions of other members that were answered.", "解答数(去重问题)")),
  ANSWERS_CREDITED(
      Spec.count(
          "Of these, those where this answer was accepted or thanked for before as_of; where the"
              + " source gives no time for that, at any time (known in hindsight).",
          "被采纳或致谢数(时间未知者不限截至时间)")),
  CREDIT_RATE(
      Spec.share(
              "Posterior mean of the rate of credited answers, under the community's Beta prior.",
              "采纳致谢率后验均值")
          .nullBecause(NullReason.BASE_ZERO)),
  CREDIT_RATE_LOW(
      Spec.share("5 % quantile of the posterior.", "后验 5% 分位").nullWhen("credit_rate is null")),
  CREDIT_RATE_HIGH(
      Spec.share("95 % quantile of the posterior.", "后验 95% 分位").nullWhen("credit_rate is null")),
  PRIOR_MEAN(Spec.share("Mean of the prior.", "先验均值")),
  PRIOR_ANSWERS(Spec.measure("answers", "How many answers the prior weighs.", "先验强度(等效解答数)")),
  PRIOR_SOURCE(Spec.code(PriorSource.class, "Where the prior is taken from.", "先验来源")),
  POSTS(Spec.count("What the member said.", "发言数")),
  ACTIVE_WEEKS(Spec.count("Of the 13 weeks that end with the last day, those with posts.", "活跃周数")),
  STREAK_WEEKS(Spec.count("The most of them in a row.", "最长连续活跃周数")),
  REPLIES(Spec.count("Replies to other members.", "回复数")),
  REPLIED_TO(Spec.count("Other members replied to.", "回复过的成员数")),
  NEWCOMERS_GREETED(
      Spec.count("Members to whose first post the member replied within 7 days.", "欢迎新人数")),
  GREETING_MEDIAN(
      Spec.number("seconds", "Median time from such a post to the reply.", "欢迎新人用时中位数(秒)")
          .nullWhen("nobody was greeted")),
  STARTS_DRAWING(
      Spec.count(
          "Posts, neither questions nor replies, that drew the least number of participants: others"
              + " who replied or reacted.",
          "引发参与的发起数")),
  GATHERINGS(Spec.count("Events proposed.", "发起活动数")),
  GATHERINGS_HELD(Spec.count("Of these, those that took place.", "成行活动数")),
  GATHERINGS_DRAWING(
      Spec.count(
          "Of these, those that drew the least number of participants: who came, or signed up.",
          "达到人数门槛的活动数")),
  PARTICIPANTS(
      Spec.count("Participants of all that drew the least number, each time anew.", "参与人次")),
  BETWEENNESS(Spec.share("How far the member links others, see member_centrality.", "介数中心性(连接作用)")),
  ORDERS(Spec.count("Orders paid, of the 365 days before.", "近365天订单数")),
  WORKS(Spec.count("Own experience told, shares, works handed in.", "分享与作品数")),
  WORKS_ECHOED(
      Spec.count("Of these, those that drew the least number of participants.", "引发回响的分享数")),
  INVITES(Spec.count("Invitations.", "邀请数")),
  WEEKLY_MEDIAN(
      Spec.measure(
          "acts per week",
          "Median of the nine weeks before the last four: of an expert answers, else posts.",
          "周贡献中位数(近4周之前的9周)")),
  WEEKLY_RECENT(Spec.measure("acts per week", "Mean of the last four weeks.", "近4周周均贡献")),
  WEEKLY_CHANGE(
      Spec.measure("fraction", "weekly_recent against weekly_median: −0.5 is half.", "贡献变化率")
          .nullBecause(NullReason.BASE_ZERO)),
  IS_DECLINING(
      Spec.flag(
          "weekly_change is −0.5 or less; where weekly_median is 0, nothing in the last four weeks"
              + " after something in the nine before: a warning.",
          "衰退预警")),
  LOAD_MEDIAN(
      Spec.share(
              "Median share of the community's answers in a week, of the 13 weeks those with any.",
              "周解答占比中位数")
          .nullBecause(NullReason.BASE_ZERO)),
  LOAD_RECENT(
      Spec.share("The share of its answers in the last four weeks.", "近4周解答占比")
          .nullBecause(NullReason.BASE_ZERO)),
  IS_OVERLOADED(
      Spec.flag(
          "Of five answers or more in the last four weeks, load_recent is at least twice"
              + " load_median.",
          "过载预警"));

  public static final Table HERO =
      Table.of(
          "hero",
          "one row per community, as-of, member and kind of hero the member was then",
          "每个社群、截至时间、成员、英雄类型一行",
          values());

  private final Spec spec;

  Hero(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
