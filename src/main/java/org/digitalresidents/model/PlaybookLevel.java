package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Whom an action of the playbook is for. */
public enum PlaybookLevel implements Code {
  MEMBER("one member", "成员"),
  GROUP("one group; '*' is the whole community", "群(* 为全社群)");

  private final String meaning;
  private final String label;

  PlaybookLevel(String meaning, String label) {
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
