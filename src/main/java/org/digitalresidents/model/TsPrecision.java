package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How exactly the source knows the time. */
public enum TsPrecision implements Code {
  MS("to the millisecond or finer", "毫秒"),
  S("to the second", "秒"),
  MIN("to the minute", "分钟"),
  DAY("only the date: the instant is its midnight, UTC", "仅日期(UTC 零点)");

  private final String meaning;
  private final String label;

  TsPrecision(String meaning, String label) {
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
