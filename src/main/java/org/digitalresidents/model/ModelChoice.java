package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Why a model is used, or not. */
public enum ModelChoice implements Code {
  CHOSEN("used", "采用"),
  LESS_LIKELY("another model makes what was seen likelier", "似然较低"),
  YARDSTICK("only to compare with", "仅作对照"),
  NOT_FITTED("it could not be fitted", "无法估计"),
  SPEND_DEPENDS("who buys more often spends more, or less, at a time", "金额与频次相关"),
  NO_MEAN("the largest amounts have no end: q is 1 or less", "均值不存在(q ≤ 1)");

  private final String meaning;
  private final String label;

  ModelChoice(String meaning, String label) {
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
