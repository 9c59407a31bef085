package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Whether a community's members fall into groups that act differently. Source: methods §1.4. */
public enum RoleVerdict implements Code {
  DISTINCT("groups that are found again and better set apart than chance makes them", "角色可区分"),
  BY_CHANCE("members who all play one part would look as much like groups", "与单一角色无显著差别"),
  UNSTABLE("no groups large enough are found again among members drawn anew", "分组不稳定"),
  TOO_FEW("fewer members than two groups need, or all do the same", "人数过少或行为相同"),
  GIVEN("the groups of an earlier run", "沿用既有模型"),
  NOT_GIVEN("the earlier run has no groups for this community", "既有模型不含该社群");

  private final String meaning;
  private final String label;

  RoleVerdict(String meaning, String label) {
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
