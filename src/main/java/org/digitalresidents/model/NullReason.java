package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Why a number cannot be given. */
public enum NullReason implements Code {
  BASE_ZERO("the base is zero, so there is no ratio", "基期为0"),
  BASE_NEGATIVE("the base is negative (refunds above sales), so growth means nothing", "基期为负"),
  PERIOD_INCOMPLETE("the period is not over", "周期不完整"),
  NO_PREVIOUS("there is no earlier period to compare with", "无可比周期"),
  NO_SAME_WEEK("that week does not exist in the year before, or is before the data", "去年无同周"),
  NO_JOINS(
      "the source gives no joins of members, nor, where that would do, a roster", "无成员入群记录(或名册)"),
  NO_LEAVES("the source reports no leaves", "无退群记录"),
  NO_ORDERS("the source has no orders", "无订单数据"),
  NO_ACTIVITY("the source has no messages or interactions", "无互动数据"),
  NO_ROSTER("the sources give no list of all members", "无成员名册"),
  NO_REPLIES(
      "nobody is known to have replied to whom; of a source, no act says what or whom it replies to",
      "无指明对象的回复"),
  NOT_REACHED("nobody so far; of a median, fewer than half", "尚无人到达(中位数:尚未过半)"),
  NOT_OBSERVED("nobody has been observed for so long", "观察时长不足"),
  LAST_STAGE("there is no stage to advance to", "已是最后阶段"),
  ONE_COHORT("there is nothing to compare with", "仅一个分组,无从比较"),
  TOO_MANY_COHORTS("more cohorts than are compared", "分组过多,不作比较"),
  NO_EVENTS("nobody had the event", "无事件发生"),
  NOT_COMPARABLE("some cohort was never at risk beside another when it happened", "分组间不可比"),
  COMPARED_IN_ALL("the row of all cohorts has the comparison", "比较结果见 all 行"),
  CURRENCY_MIX("amounts in several currencies and no rates", "币种混合且无汇率"),
  TOO_FEW("fewer than may be shown, or than say anything", "样本过少"),
  NO_READS("the source does not say who read what", "无阅读数据"),
  NO_ATTENDANCE("the source does not say who came", "无到场记录"),
  NO_GATHERINGS("no event with a planned date", "无带计划日期的活动"),
  BASE_UNKNOWN("what it would be a share of is not known", "基数未知"),
  NEVER_BOUGHT("the member never bought", "从未购买"),
  NEVER_ACTIVE("the member was never active", "从未互动"),
  NO_REPEAT("the member did not buy again", "未复购"),
  NO_REPEATS("nobody came again, so there is nothing to learn from", "无人重复,模型无从估计"),
  NOT_CONVERGED("the search for the best parameters found no end", "估计未收敛"),
  NOBODY_STOPS("nobody is seen to stop, so nobody can be told apart from who did", "未见有人停止购买"),
  NOT_IDENTIFIED("other values would explain what was seen as well", "无法识别"),
  JOIN_UNKNOWN("when the member joined is not known", "入群时间未知"),
  NO_PURCHASE("no paid, not fully refunded order in the time looked at", "回溯期内无有效订单"),
  NO_INTERACTION("no interaction in the time looked at", "回溯期内无互动"),
  TIER_EMPTY("a tier has nobody in it", "有层级无人"),
  NOT_ADDED("no staff account is known to have added the member", "无运营人员添加好友记录"),
  NO_ROLES("members do not fall into groups that act differently", "未发现可区分的角色"),
  NO_TEXTS("the source gives no texts", "无文本"),
  NO_PUSHES("the source marks no pushes", "来源未标明推送"),
  NO_STAFF("the source does not say who runs the community", "来源未标明运营人员"),
  NO_CHECKINS("the source has no check-ins", "无打卡记录"),
  NO_CONTROL("there are no like hours to compare with", "无可比时段"),
  NOT_KNOWN("the value itself is not known", "数值本身未知"),
  NO_REACTIONS("the source tells of no reactions", "无表态数据"),
  NOT_TAGGED("the source does not mark it", "来源未标注"),
  NO_HISTORY("fewer than eight of the 13 weeks before are known", "前 13 周中已知不足 8 周"),
  OVERLAPPING(
      "the index rests on several weeks, and those it would be held against share them",
      "指标跨多周,可比各周的数据重叠"),
  NO_PEERS("fewer than five other groups are known", "可比的其他群不足 5 个");

  private final String meaning;
  private final String label;

  NullReason(String meaning, String label) {
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
