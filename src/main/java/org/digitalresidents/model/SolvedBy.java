package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** By what it shows that a question was solved, the surest first. Source: definitions E1. */
public enum SolvedBy implements Code {
  ACCEPTED("the asker, or the source, marked an answer as the solution", "采纳"),
  THANKED("the asker thanked or confirmed after a reply", "提问者致谢或确认"),
  REACTED("the asker reacted well to a reply", "提问者对回复点赞"),
  ANSWERED(
      "another answered and the asker did not repeat the question within 24 hours", "已获解答且未重复提问");

  private final String meaning;
  private final String label;

  SolvedBy(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Whether it counts in the strict reading: the asker said so. */
  public boolean isStrict() {
    return this == ACCEPTED || this == THANKED;
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
