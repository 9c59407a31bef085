package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where a member stands in the month after: in a tier, or nowhere. */
public enum TierTo implements Code {
  ORDINARY(Tier.ORDINARY),
  POTENTIAL(Tier.POTENTIAL),
  ACTIVE(Tier.ACTIVE),
  CORE(Tier.CORE),
  LEFT("no member any more", "离开");

  private final String meaning;
  private final String label;

  TierTo(Tier tier) {
    this(tier.meaning(), tier.label());
  }

  TierTo(String meaning, String label) {
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
