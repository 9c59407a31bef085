package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Who acts. Only members count as members; the others' acts are kept apart. */
public enum ActorKind implements Code {
  MEMBER("a member of the community", "成员"),
  STAFF("works for the brand or runs the community", "运营人员"),
  BOT("a program", "机器人"),
  SYSTEM("the platform itself", "系统"),
  UNKNOWN("the source names no actor: the act counts, nobody is counted", "未知");

  private final String meaning;
  private final String label;

  ActorKind(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Whether it is a program: what it says is no reply and nobody's question. */
  public boolean isProgram() {
    return this == BOT || this == SYSTEM;
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
