package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which stretch of time a number is of. */
public enum Timeframe implements Code {
  ALL("from the first act of the community to data_end", "全部时间"),
  LAST_90D("the 90 days that end with the last one before data_end", "截止前 90 天"),
  LAST_28D("the 28 days that end with the last one before data_end", "截止前 28 天"),
  MONTH("a calendar month", "自然月"),
  WEEK("a week", "周");

  private final String meaning;
  private final String label;

  Timeframe(String meaning, String label) {
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
