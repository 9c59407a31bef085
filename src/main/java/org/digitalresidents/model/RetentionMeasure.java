package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** When a member must have been active to count as retained. */
public enum RetentionMeasure implements Code {
  ON("in that very period", "当期活跃"),
  ON_OR_AFTER("in that period or any later one before data_end", "当期或之后活跃"),
  BRACKET("in any period of a range", "区间内活跃");

  private final String meaning;
  private final String label;

  RetentionMeasure(String meaning, String label) {
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
