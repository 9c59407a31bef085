package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Over how long a member's part is looked at. */
public enum RoleSpan implements Code {
  FOUR_WEEKS("28 days, counted in fours of business weeks from a fixed Monday on", "四周"),
  ALL_TIME("all the data there are", "全部时间");

  private final String meaning;
  private final String label;

  RoleSpan(String meaning, String label) {
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
