package org.digitalresidents.model;

import static org.digitalresidents.model.HealthFamily.ACTIVITY_WORSHIP;
import static org.digitalresidents.model.HealthFamily.SCRIPTS_AND_RISK;
import static org.digitalresidents.model.HealthFamily.SHARED_IDENTITY;
import static org.digitalresidents.model.HealthFamily.VALUE_EXCHANGE;
import static org.digitalresidents.model.HealthUnit.COEFFICIENT;
import static org.digitalresidents.model.HealthUnit.COUNT;
import static org.digitalresidents.model.HealthUnit.NUMBER;
import static org.digitalresidents.model.HealthUnit.PER_THOUSAND;
import static org.digitalresidents.model.HealthUnit.SHARE;
import static org.digitalresidents.model.IndexDirection.HIGHER_IS_BETTER;
import static org.digitalresidents.model.IndexDirection.LOWER_IS_BETTER;
import static org.digitalresidents.model.IndexDirection.NEITHER;

import org.digitalresidents.table.Code;

/**
 * The indices of health. No index is a composite of others: what an index is made of is beside it.
 */
public enum HealthIndex implements Code {
  BROADCAST_RATIO(
      VALUE_EXCHANGE,
      SHARE,
      LOWER_IS_BETTER,
      "of all that was said and pushed, the part by staff and programs",
      "单向广播占比"),
  WE_RATE(
      SHARED_IDENTITY,
      PER_THOUSAND,
      HIGHER_IS_BETTER,
      "words for the group from inside (we, 我们, 大家), per 1 000 words of members",
      "「我们」词频(每千词)"),
  SELF_RATE(
      SHARED_IDENTITY,
      PER_THOUSAND,
      NEITHER,
      "words for oneself alone (I, 我), per 1 000 words of members",
      "「我」词频(每千词)"),
  BRAND_RATE(
      SHARED_IDENTITY,
      PER_THOUSAND,
      NEITHER,
      "words for the brand as others (你们, 官方), per 1 000 words of members",
      "「你们/品牌方」词频(每千词)"),
  OWN_TERM_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of the members who spoke, those who used one of the group's own terms",
      "内部语言采用率"),
  OTHER_TALK_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of members' posts, those without a word for products or prices",
      "非产品话题占比"),
  MEMBER_TIE_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of the pairs who replied to one another in four weeks, a member in each, those of two members",
      "成员间连边占比(近 4 周)"),
  STAR_NESS(
      SHARED_IDENTITY,
      COEFFICIENT,
      LOWER_IS_BETTER,
      "how far all ties of four weeks lead to the staff, taken as one: Freeman's degree"
          + " centralisation, 1 for a star, 0 where it is not the staff that stand out",
      "以运营为中心的星形度(近 4 周)"),
  CONNECTED_MEMBER_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of the members with ties in four weeks, those tied to three other members or more",
      "拥有 3 位以上成员伙伴的占比(近 4 周)"),
  LARGEST_CIRCLE_SHARE(
      SHARED_IDENTITY,
      SHARE,
      NEITHER,
      "of the members with ties in four weeks, those in the largest circle of members tied to one"
          + " another, directly or by others",
      "最大连通圈占比(近 4 周)"),
  TIE_DENSITY(
      SHARED_IDENTITY,
      SHARE,
      NEITHER,
      "of all pairs of members with ties in four weeks, those tied",
      "成员网络密度(近 4 周)"),
  RITUAL_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of the members who spoke or checked in, those who took part in a ritual",
      "仪式参与率"),
  RITUAL_HABIT_SHARE(
      SHARED_IDENTITY,
      SHARE,
      HIGHER_IS_BETTER,
      "of those who took part in a ritual, those who did so three weeks in a row or longer",
      "仪式连续三周参与率"),
  RITUAL_RHYTHM(
      SHARED_IDENTITY,
      NUMBER,
      HIGHER_IS_BETTER,
      "how far rituals keep to their weekday: correlation of each day's acts with those seven days"
          + " later, over eight weeks; above its interval around 0 it is no chance",
      "仪式的星期节律(滞后 7 天自相关)"),
  COLD_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      LOWER_IS_BETTER,
      "of members' posts watched for a day, those nobody replied or reacted to in 24 hours",
      "冷场率"),
  NEWCOMER_REPLIED_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      HIGHER_IS_BETTER,
      "of the first posts of members in a group in four weeks, those replied to in 24 hours",
      "新人首帖 24 小时回复率(近 4 周)"),
  SECOND_POST_LIFT(
      SCRIPTS_AND_RISK,
      NUMBER,
      NEITHER,
      "by how much more often newcomers who were replied to posted again in 14 days; over all of the"
          + " data, told of the last whole week. Observed, no effect",
      "再次发言提升(观察性)"),
  NEWCOMER_HEDGE_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      LOWER_IS_BETTER,
      "of the posts of members in their first 14 days of speaking, those that excuse themselves"
          + " (是不是太小白了, silly question)",
      "新人示弱率"),
  HARSH_REPLY_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      LOWER_IS_BETTER,
      "of the replies to members' posts that ask, those that disagree or send the asker away",
      "对提问的负面回应率"),
  PROMPTS(
      SCRIPTS_AND_RISK,
      COUNT,
      HIGHER_IS_BETTER,
      "calls to join in with little: polls, 接龙, check-ins, quizzes",
      "低门槛互动邀约数"),
  MEMBER_PROMPT_SHARE(
      SCRIPTS_AND_RISK, SHARE, NEITHER, "of such calls, those by members", "由成员发起的邀约占比"),
  PROMPT_BREADTH(
      SCRIPTS_AND_RISK,
      SHARE,
      HIGHER_IS_BETTER,
      "of the members in the group, those who voted, checked in, took part in a ritual or replied to"
          + " a call",
      "低门槛互动参与面"),
  LURKERS_WOKEN_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      HIGHER_IS_BETTER,
      "of the members silent for four weeks, those who spoke in a week with a call. Observed, no"
          + " effect",
      "有邀约周的潜水者唤醒率(观察性)"),
  LURKERS_UNPROMPTED_SHARE(
      SCRIPTS_AND_RISK,
      SHARE,
      NEITHER,
      "of the members silent for four weeks, those who spoke in a week without a call",
      "无邀约周的潜水者发言率"),
  WAKING_DIFFERENCE(
      SCRIPTS_AND_RISK,
      NUMBER,
      NEITHER,
      "by how much more often the silent spoke in weeks whose calls followed a week without, less the"
          + " same change in groups without calls (difference in differences, 13 weeks). Observed, no"
          + " effect",
      "唤醒的双重差分(近 13 周,观察性)"),
  TOPIC_ENTROPY(
      ACTIVITY_WORSHIP,
      NUMBER,
      HIGHER_IS_BETTER,
      "how wide members' talk is: entropy of order 2 of their words, in nats",
      "话题熵"),
  TOPIC_TREND(
      ACTIVITY_WORSHIP,
      NUMBER,
      HIGHER_IS_BETTER,
      "slope of that entropy over the last 13 weeks, in nats a week; below 0 topics narrow",
      "话题熵趋势(每周)");

  private final HealthFamily family;
  private final HealthUnit unit;
  private final IndexDirection direction;
  private final String meaning;
  private final String label;

  HealthIndex(
      HealthFamily family,
      HealthUnit unit,
      IndexDirection direction,
      String meaning,
      String label) {
    this.family = family;
    this.unit = unit;
    this.direction = direction;
    this.meaning = meaning;
    this.label = label;
  }

  public HealthFamily family() {
    return family;
  }

  public HealthUnit unit() {
    return unit;
  }

  public IndexDirection direction() {
    return direction;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
