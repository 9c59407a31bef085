package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * How much a member takes part in the talk, as the source text groups whom it interviews. Source:
 * S4:10, definitions I9.
 */
public enum RoleGroup implements Code {
  CONTRIBUTOR("says enough to play a part, whichever", "活跃分子"),
  ORDINARY("speaks now and then", "普通互动者"),
  LURKER("says nothing, whether or not they read or react", "潜水者"),
  UNKNOWN("not known", "未知");

  private final String meaning;
  private final String label;

  RoleGroup(String meaning, String label) {
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
