package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Among whom something is spread. */
public enum Population implements Code {
  PARTICIPANTS("members who gave something in that time", "参与者"),
  MEMBERS("they, and who is a member at data_end and gave nothing in that time", "全体成员(含未参与者)");

  private final String meaning;
  private final String label;

  Population(String meaning, String label) {
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
