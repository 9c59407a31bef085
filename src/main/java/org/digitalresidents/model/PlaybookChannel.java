package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How an action reaches anybody: what it may disturb, and so which guardrails it always has. */
public enum PlaybookChannel implements Code {
  PUSH("sent by the brand, to one member or to many", "推送"),
  PRIVATE_MESSAGE("a person of staff writes to one member", "一对一私聊"),
  IN_GROUP("staff take part in the talk of the group: a reply, a welcome, a prompt", "群内互动"),
  OFFICE("work of staff that by itself reaches nobody: a rota, a merge, fewer pushes", "内部工作");

  private final String meaning;
  private final String label;

  PlaybookChannel(String meaning, String label) {
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
