package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How the time since a join is counted. */
public enum RetentionClock implements Code {
  CALENDAR("by days, weeks and months of the business calendar: 0 is that of the join", "自然日历"),
  ROLLING(
      "by whole 24 hours since the member's own join; a week is 7 of them, a month 30", "滚动 24 小时");

  private final String meaning;
  private final String label;

  RetentionClock(String meaning, String label) {
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
