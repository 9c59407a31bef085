package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which band an index has left for the worse; the first that holds. */
public enum OutOfBand implements Code {
  REFERENCE("its whole interval lies outside the reference band", "超出参考区间"),
  OWN("worse by 3.5 usual spreads than its own last 13 weeks", "显著劣于自身历史"),
  PEERS("worse by 3.5 usual spreads than the groups of the week", "显著劣于同类群"),
  NONE("in all bands that are known", "正常");

  private final String meaning;
  private final String label;

  OutOfBand(String meaning, String label) {
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
