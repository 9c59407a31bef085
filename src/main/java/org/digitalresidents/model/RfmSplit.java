package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * From where on a value is high: the first three may be set, the last two follow from cuts given.
 */
public enum RfmSplit implements Code {
  MEDIAN("above the median: its mid-rank is above a half", "高于中位(中秩大于一半)"),
  MEAN("above the mean", "高于均值"),
  CUT("its score is above the middle one", "评分高于中间分"),
  FROZEN("from the cut points given", "沿用给定切点"),
  FROZEN_PARTLY(
      "from the cut points given where R, F or M has them, else by the setting rfm-split",
      "部分沿用给定切点");

  private final String meaning;
  private final String label;

  RfmSplit(String meaning, String label) {
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
