package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * What interaction is made of. Brand stance is a part of it by definition C3 that is not yet
 * computed.
 */
public enum TierComponent implements Code {
  RECENCY("recency of activity", "最近活跃"),
  ACTIVE_DAYS("days with activity", "活跃天数"),
  PARTNERS("breadth of partners", "互动对象广度"),
  HELP("help given", "帮助他人"),
  SHARES("shares and works", "分享与作品"),
  FEEDBACK("feedback", "反馈意见"),
  REACH("social reach", "社交影响力");

  private final String meaning;
  private final String label;

  TierComponent(String meaning, String label) {
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
