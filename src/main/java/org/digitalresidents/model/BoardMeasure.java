package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * What the value board shows. A rate is numerator over denominator; a count has its numerator only.
 * “Members' questions” are those asked by members; solved means within the horizon. Source:
 * definitions E.
 */
public enum BoardMeasure implements Code {
  SOLVED_STRICT(
      "matured questions of members that the asker accepted or thanked for", "成员问题解决率(严格)"),
  SOLVED_LENIENT("matured questions of members with any evidence of a solution", "成员问题解决率(宽松)"),
  SOLVED_BY_MEMBERS(
      "of the leniently solved whose solver is known, solved by another member", "由成员解决的占比"),
  SOLVED_ACCEPTED("matured questions whose surest evidence is an acceptance", "解决依据:采纳"),
  SOLVED_THANKED("matured questions whose surest evidence is a thank", "解决依据:致谢"),
  SOLVED_REACTED("matured questions whose surest evidence is a reaction", "解决依据:点赞"),
  SOLVED_ANSWERED("matured questions whose only evidence is an answer", "解决依据:已获解答"),
  QUESTIONS("questions asked by members", "成员提问数"),
  QUESTIONS_OPEN("of these, too young to judge", "未到期问题数"),
  FIRST_REPLY_MEDIAN(
      "seconds until half of the questions have a reply, the unanswered among them", "首次响应中位时间(秒)"),
  REPLIED_IN_AN_HOUR(
      "share of questions replied to within an hour, the unanswered among them", "1 小时响应率"),
  REPLIED_IN_A_DAY(
      "share of questions replied to within 24 hours, the unanswered among them", "24 小时响应率"),
  HELP_PAIRS("pairs of a question and a member who answered another member", "成员互助次数"),
  HELPERS("members who helped another", "帮助者数"),
  HELPEES("members who were helped by another", "受助者数"),
  HELP_RECIPROCITY("of the ties helper to helped, returned the other way round", "互助互惠率"),
  GENERALIZED_EXCHANGE("of the ties helper to helped, where the helped helps a third", "传递式互助占比"),
  EXPERIENCE_SHARES("experiences told by members, copies once", "经验分享数"),
  SHARES_OF_SUCCESS("of these, those that tell of a success", "成功经验分享数(内容口径)"),
  SHARES_THAT_SUCCEEDED(
      "of the shares at least 72 hours old, those enough others responded to", "成功的经验分享占比(反响口径)"),
  GATHERINGS_HELD(
      "of the events planned for the period, held; those marked as online left out", "线下活动成行率"),
  GATHERING_TURNOUT("of those who signed up for events that were held, who came", "到场率"),
  COLD_SHARE("posts of members with no reply or reaction of another within 24 hours", "冷场率"),
  MESSAGES("messages of members and unknown actors", "消息数"),
  PUSHES("pushes", "推送数"),
  PUSH_READS("readers per push, where the source tells", "推送阅读量");

  private final String meaning;
  private final String label;

  BoardMeasure(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
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
