package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where a member stands four weeks later: on a rung, or nowhere. */
public enum RungTo implements Code {
  UNSEEN(Rung.UNSEEN),
  LOOKED(Rung.LOOKED),
  ZERO_COST(Rung.ZERO_COST),
  LIGHT(Rung.LIGHT),
  DEEP(Rung.DEEP),
  LEADING(Rung.LEADING),
  LEFT("was neither in nor did anything then", "离开");

  private final String meaning;
  private final String label;

  RungTo(Rung rung) {
    this(rung.meaning(), rung.label());
  }

  RungTo(String meaning, String label) {
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
