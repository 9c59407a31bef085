package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How a stay in a stage ended. */
public enum StageEnd implements Code {
  ROSE("evidence of a higher stage arose", "上升"),
  FELL("the evidence ran out", "下降(证据过期)"),
  LEFT("the member left the community", "退出社群"),
  STILL("it lasts at data_end", "仍在该阶段");

  private final String meaning;
  private final String label;

  StageEnd(String meaning, String label) {
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
