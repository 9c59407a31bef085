package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** By what decision and loyalty are told. Source: definitions B3, "money-free community". */
public enum StageVariant implements Code {
  ORDERS("by orders, and by what leads to them", "按订单"),
  CONTRIBUTIONS("by what members contribute: the community has no orders", "按贡献(无订单)");

  private final String meaning;
  private final String label;

  StageVariant(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** The variant of a community with so many order lines. */
  public static StageVariant of(long orderActs) {
    return orderActs > 0 ? ORDERS : CONTRIBUTIONS;
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
