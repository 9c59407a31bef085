package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How long ago a member came in, in whole days. */
public enum TenureBand implements Code {
  UP_TO_28_DAYS("up to 28 days", "28 天以内"),
  UP_TO_91_DAYS("up to 91 days, 13 weeks", "91 天以内"),
  LONGER("longer", "91 天以上"),
  UNKNOWN("the join is not known: before the data, or not told", "未知");

  private final String meaning;
  private final String label;

  TenureBand(String meaning, String label) {
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
