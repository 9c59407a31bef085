package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What may follow a push. */
public enum PushOutcome implements Code {
  LEAVE("a member leaves of their own accord", "主动退群"),
  SILENCE(
      "a member who was active within the seven days before is not active in the window",
      "近七日活跃成员在窗口内沉默");

  private final String meaning;
  private final String label;

  PushOutcome(String meaning, String label) {
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
