package org.digitalresidents.model;

import static org.digitalresidents.model.HealthFamily.ACTIVITY_WORSHIP;
import static org.digitalresidents.model.HealthFamily.GHOST_TOWN;
import static org.digitalresidents.model.HealthFamily.STAFF;
import static org.digitalresidents.model.HealthFamily.VALUE_EXCHANGE;
import static org.digitalresidents.model.HealthUnit.COEFFICIENT;
import static org.digitalresidents.model.HealthUnit.COUNT;
import static org.digitalresidents.model.HealthUnit.DIFFERENCE;
import static org.digitalresidents.model.HealthUnit.NUMBER;
import static org.digitalresidents.model.HealthUnit.RATE;
import static org.digitalresidents.model.HealthUnit.RATIO;
import static org.digitalresidents.model.HealthUnit.SCORE;
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
  PROMOTION_RATIO(
      VALUE_EXCHANGE,
      SHARE,
      LOWER_IS_BETTER,
      "of all posts, those that advertise above all",
      "推广占比"),
  ASK_GIVE_RATIO(
      VALUE_EXCHANGE,
      RATIO,
      LOWER_IS_BETTER,
      "pushes over questions that staff answered: both reach the same members",
      "索取赋能比(推送:运营解答)"),
  GIVE_TAKE_RATIO(
      VALUE_EXCHANGE,
      RATIO,
      HIGHER_IS_BETTER,
      "what members give (answers, experiences, material) over what they ask",
      "成员付出索取比"),
  TAKE_ONLY_SHARE(
      VALUE_EXCHANGE,
      SHARE,
      NEITHER,
      "of the members who gave or asked in a group and week, those who only asked",
      "只索取成员占比"),
  GIVE_ONLY_SHARE(
      VALUE_EXCHANGE,
      SHARE,
      NEITHER,
      "of the members who gave or asked in a group and week, those who only gave",
      "只付出成员占比"),
  RESPONSE_RATE(
      VALUE_EXCHANGE,
      SHARE,
      HIGHER_IS_BETTER,
      "of the posts of members watched for 24 hours, those another person replied to within",
      "成员帖子回复率"),
  MEMBER_RESPONSE_RATE(
      VALUE_EXCHANGE,
      SHARE,
      HIGHER_IS_BETTER,
      "of the posts of members watched for 24 hours, those another member replied to within",
      "成员帖子获成员回复率"),
  REPLY_GINI(
      VALUE_EXCHANGE,
      COEFFICIENT,
      LOWER_IS_BETTER,
      "how unequally replies fall on the members who posted: Gini; interval by jackknife over members",
      "获回复不平等(基尼)"),
  HELP_RECIPROCITY(
      VALUE_EXCHANGE,
      SHARE,
      HIGHER_IS_BETTER,
      "of the ties helper to helped, returned the other way round; from the value board",
      "互助互惠率"),
  EXTRA_LEAVES_24H(
      VALUE_EXCHANGE,
      DIFFERENCE,
      LOWER_IS_BETTER,
      "leaves within 24 hours of a push beyond those at matched hours, over 13 weeks",
      "推送后 24 小时额外退群(每千人次)"),
  EXTRA_LEAVES_72H(
      VALUE_EXCHANGE, DIFFERENCE, NEITHER, "the same within 72 hours", "推送后 72 小时额外退群(每千人次)"),
  EXTRA_SILENCES_24H(
      VALUE_EXCHANGE,
      DIFFERENCE,
      NEITHER,
      "members active within seven days before and not active within 24 hours of a push, beyond those at matched hours, over 13 weeks",
      "推送后 24 小时额外沉默(每千人次)"),
  EXTRA_SILENCES_72H(
      VALUE_EXCHANGE, DIFFERENCE, NEITHER, "the same within 72 hours", "推送后 72 小时额外沉默(每千人次)"),
  INFORMATION_LOAD(
      ACTIVITY_WORSHIP,
      RATE,
      LOWER_IS_BETTER,
      "posts by anybody per day on which a member acted or read",
      "信息负荷(每活跃成员日消息数)"),
  NOISE_SHARE(
      ACTIVITY_WORSHIP,
      SHARE,
      LOWER_IS_BETTER,
      "of the posts of members, those of one character or two, without text, or that advertise",
      "噪声占比"),
  SPEAKER_GINI(
      ACTIVITY_WORSHIP,
      COEFFICIENT,
      LOWER_IS_BETTER,
      "how unequally what members say is spread over those who speak: Gini; interval by jackknife over members",
      "发言不平等(基尼)"),
  TOP_1_SHARE(
      ACTIVITY_WORSHIP,
      COEFFICIENT,
      LOWER_IS_BETTER,
      "the part of what members say by the one percent who say most; interval by jackknife over members",
      "前 1% 发言占比"),
  TOP_10_SHARE(
      ACTIVITY_WORSHIP,
      COEFFICIENT,
      LOWER_IS_BETTER,
      "the same of the ten percent who say most",
      "前 10% 发言占比"),
  EFFECTIVE_SPEAKERS(
      ACTIVITY_WORSHIP,
      NUMBER,
      HIGHER_IS_BETTER,
      "how many equal speakers would be spread as far: e to the entropy; interval by jackknife over members",
      "有效发言人数"),
  MEMBER_ACTIVITY(
      ACTIVITY_WORSHIP, COUNT, NEITHER, "acts by which members spoke or interacted", "成员互动行为数"),
  SOLVED_SHARE(
      ACTIVITY_WORSHIP,
      SHARE,
      HIGHER_IS_BETTER,
      "of members' matured questions, those solved on any evidence; from the value board",
      "问题解决率"),
  BUYERS(
      ACTIVITY_WORSHIP,
      COUNT,
      HIGHER_IS_BETTER,
      "members who bought; from the base metrics",
      "转化人数"),
  FALSE_PROSPERITY(
      ACTIVITY_WORSHIP,
      SCORE,
      LOWER_IS_BETTER,
      "own_z of member_activity less the higher own_z of solved_share and buyers, the smaller of this week's and the last's",
      "虚假繁荣(活跃与价值背离)"),
  MEMBER_CONVERSATIONS(
      GHOST_TOWN,
      COUNT,
      HIGHER_IS_BETTER,
      "posts of members that reply to nothing and that another member replied to within 24 hours",
      "成员发起的对话数"),
  MEMBER_EXCHANGES(
      GHOST_TOWN, COUNT, HIGHER_IS_BETTER, "likely replies of a member to another", "成员间回复数"),
  QUIET_GROUP_SHARE(
      GHOST_TOWN,
      SHARE,
      LOWER_IS_BETTER,
      "of the groups, those with fewer member_conversations a week than --quiet-below over four weeks, this one among them",
      "寂静群占比"),
  BOT_AD_SHARE(
      GHOST_TOWN,
      SHARE,
      LOWER_IS_BETTER,
      "of all posts, those by programs or that advertise above all",
      "机器人与广告占比"),
  ANSWERED_BY_MEMBER(
      GHOST_TOWN,
      SHARE,
      HIGHER_IS_BETTER,
      "of members' matured questions, those another member replied to within the horizon",
      "成员提问获成员回应占比"),
  STAFF_PUSH_SHARE(
      STAFF,
      SHARE,
      LOWER_IS_BETTER,
      "of the posts of staff, those that push or advertise",
      "运营推送占比"),
  CATALYST(
      STAFF,
      RATE,
      HIGHER_IS_BETTER,
      "replies among members in the 24 hours from a post of staff that is no push, per such post",
      "催化:每次发起后 24 小时成员间回复"),
  CONNECTOR(
      STAFF,
      RATE,
      HIGHER_IS_BETTER,
      "pairs of members of whom one first replies to the other in the 72 hours from when staff address a member, per time",
      "连接:每次点名后 72 小时新成员关系"),
  STAFF_PER_SOLVED(
      STAFF,
      RATIO,
      LOWER_IS_BETTER,
      "acts of staff over members' questions solved",
      "每解决一问题的运营行为数"),
  STAFF_PER_MEMBER_DAY(
      STAFF, RATE, NEITHER, "posts of staff per day that one member was in the group", "每成员日运营帖子数");

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
