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
  NOT_REACHED("nobody got so far, or too few for a median", "无人到达(或不足以取中位数)"),
  CURRENCY_MIX("amounts in several currencies and no rates", "币种混合且无汇率"),
  BASE_UNKNOWN("what it would be a share of is not known", "基数未知");

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
