package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** A stage of the funnel 新增-活跃-转化, from which one advances, leaves, or is still in it. */
public enum ExitStage implements Code {
  JOINED("joined; advances with the first activity", "新增"),
  ACTIVE("was active; advances with the first order then or later", "活跃"),
  CONVERTED("ordered, once active; there is nothing to advance to", "转化");

  private final String meaning;
  private final String label;

  ExitStage(String meaning, String label) {
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
