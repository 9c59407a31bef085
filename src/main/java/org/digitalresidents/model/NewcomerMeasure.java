package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What became of newcomers' first posts. Observational: no effect is claimed. */
public enum NewcomerMeasure implements Code {
  REPLIED_IN_AN_HOUR("first posts replied to within an hour", "1 小时内获回复"),
  REPLIED_IN_A_DAY("first posts replied to within 24 hours", "24 小时内获回复"),
  MEMBER_REPLIED_IN_A_DAY("first posts a member replied to within 24 hours", "24 小时内获成员回复"),
  SECOND_POST_IF_REPLIED(
      "of those replied to within 24 hours, who posted again within 14 days", "获回复者再次发言率"),
  SECOND_POST_IF_NOT("of those not replied to, who posted again within 14 days", "未获回复者再次发言率"),
  SECOND_POST_LIFT(
      "the difference of the two, among first posts of the same part of the week and day, length and"
          + " kind (Mantel–Haenszel): observational, no effect",
      "再次发言提升(分层,观察性)");

  private final String meaning;
  private final String label;

  NewcomerMeasure(String meaning, String label) {
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
