package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which part of the data a model has seen. */
public enum ValueSample implements Code {
  ALL("all up to data_end: what members are foretold by", "全部数据"),
  CALIBRATION("up to the hold-out: what is compared with what came after", "校准期(保留期之前)");

  private final String meaning;
  private final String label;

  ValueSample(String meaning, String label) {
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
