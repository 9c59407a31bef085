package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where a person stands at an instant: in a stage, or in none. */
public enum StageState implements Code {
  NONE("in no stage: not in the community, and no evidence counts", "无阶段"),
  AWARENESS("awareness", "认知"),
  INTEREST("interest", "兴趣"),
  DECISION("decision", "决策"),
  LOYALTY("loyalty", "忠诚"),
  LEFT("in no stage, after leaving the community in the period", "已退出");

  private final String meaning;
  private final String label;

  StageState(String meaning, String label) {
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
