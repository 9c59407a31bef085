package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What a member is worth to the community, the lowest first. Source: S3:9, S3:5. */
public enum Tier implements Code {
  ORDINARY("none of the others", "普通"),
  POTENTIAL("buys above the median, is rising, or is new and active", "潜力"),
  ACTIVE("interaction at the 60th percentile or above", "活跃"),
  CORE("interaction at the 90th percentile or above, and a valued buyer or a hero", "核心");

  private final String meaning;
  private final String label;

  Tier(String meaning, String label) {
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
