package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** On what ground a member has a role. Source: definitions D. */
public enum RoleMethod implements Code {
  CLUSTER("the group of members who act alike, found by k-means", "聚类"),
  RULE("a rule on the member's own counts", "规则"),
  INSUFFICIENT_DATA("too few acts to tell", "数据不足");

  private final String meaning;
  private final String label;

  RoleMethod(String meaning, String label) {
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
