package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What may happen to a member once in a spell, and is waited for. */
public enum Milestone implements Code {
  FIRST_ACTIVITY("from joining to the first activity", "入群到首次活跃"),
  FIRST_REPLY_RECEIVED("from joining to the first reply by another person", "入群到首次收到回复"),
  REPLY_TO_FIRST_POST("from the first post to the first reply to it by another person", "首帖到首次被回复"),
  FIRST_ORDER("from joining to the first order, active or not", "入群到首单"),
  LEAVE("from joining to leaving", "入群到退群");

  private final String meaning;
  private final String label;

  Milestone(String meaning, String label) {
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
