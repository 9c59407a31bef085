package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How an attempt at a funnel stands. */
public enum FunnelStatus implements Code {
  COMPLETED("all steps were done", "已完成"),
  FAILED("the time of every entry is up", "未完成(窗口已过)"),
  OPEN("an entry is younger than the window: it may still come to more", "进行中(未成熟)"),
  EXCLUDED("an exclusion took the member out", "被排除"),
  NOT_ENTERED("steps were done, but not the first", "未进入"),
  OUTSIDE("steps done outside any stay: they count in no attempt", "在群区间之外");

  private final String meaning;
  private final String label;

  FunnelStatus(String meaning, String label) {
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
