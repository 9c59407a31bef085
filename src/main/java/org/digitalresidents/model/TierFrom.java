package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where a member stands in a month: in a tier, or nowhere as they come only after it. */
public enum TierFrom implements Code {
  ORDINARY(Tier.ORDINARY),
  POTENTIAL(Tier.POTENTIAL),
  ACTIVE(Tier.ACTIVE),
  CORE(Tier.CORE),
  ENTERED("no member then: came in the month after", "新进");

  private final String meaning;
  private final String label;

  TierFrom(Tier tier) {
    this(tier.meaning(), tier.label());
  }

  TierFrom(String meaning, String label) {
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
