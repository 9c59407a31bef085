package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * How far a member has come towards the brand, from the lowest up. Source: S3:4, definitions B3.
 */
public enum Stage implements Code {
  AWARENESS("knows of the community: joined, or looked on", "认知"),
  INTEREST("comes again, asks or reacts", "兴趣"),
  DECISION("is about to buy or has begun to; money-free: has begun to contribute", "决策"),
  LOYALTY("buys again, or buys and helps; money-free: contributes again", "忠诚");

  private final String meaning;
  private final String label;

  Stage(String meaning, String label) {
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
