package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where a member stood four weeks before: on a rung, or nowhere. */
public enum RungFrom implements Code {
  UNSEEN(Rung.UNSEEN),
  LOOKED(Rung.LOOKED),
  ZERO_COST(Rung.ZERO_COST),
  LIGHT(Rung.LIGHT),
  DEEP(Rung.DEEP),
  LEADING(Rung.LEADING),
  ENTERED("was neither in nor did anything then", "新进或回归");

  private final String meaning;
  private final String label;

  RungFrom(Rung rung) {
    this(rung.meaning(), rung.label());
  }

  RungFrom(String meaning, String label) {
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
