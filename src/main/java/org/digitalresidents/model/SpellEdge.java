package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How a membership spell began or ended. */
public enum SpellEdge implements Code {
  JOIN("began with a join", "入群"),
  EVIDENCE("began with the first act only a member can do: the join is not known", "首次行为(入群未知)"),
  LEAVE("ended by leaving", "主动退群"),
  KICK("ended by being removed", "被移出"),
  DISSOLVED("ended because the group was dissolved: no churn", "群解散"),
  MOVED("ended by a move to another group: no churn", "转群"),
  ROSTER_ABSENT("ended between two rosters: present in one, absent in the next", "名册中消失");

  private final String meaning;
  private final String label;

  SpellEdge(String meaning, String label) {
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
