package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What members are scored by: of a buyer the classical three, of a member three of activity. */
public enum RfmMeasure implements Code {
  RECENCY("days since the last order; fewer are better", "最近一次消费距今天数(越小越好)"),
  FREQUENCY("orders", "消费频率"),
  MONETARY("net paid", "消费金额"),
  ACTIVE_AGO("days since the last activity; fewer are better", "最近一次活跃距今天数(越小越好)"),
  ACTIVE_DAYS("days with activity", "活跃天数"),
  ACTIVITY_POINTS("weighted activity", "活跃积分");

  private final String meaning;
  private final String label;

  RfmMeasure(String meaning, String label) {
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
