package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Over how long what members received is added up. */
public enum ReceivedSpan implements Code {
  ALL_TIME("all the data there are", "全部时间"),
  LAST_28_DAYS("the 28 times 24 hours before data_end", "最近 28 天");

  private final String meaning;
  private final String label;

  ReceivedSpan(String meaning, String label) {
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
