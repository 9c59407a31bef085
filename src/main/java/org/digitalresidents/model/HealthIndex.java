package org.digitalresidents.model;

import static org.digitalresidents.model.HealthFamily.VALUE_EXCHANGE;
import static org.digitalresidents.model.HealthUnit.SHARE;
import static org.digitalresidents.model.IndexDirection.LOWER_IS_BETTER;

import org.digitalresidents.table.Code;

/**
 * The indices of health. No index is a composite of others: what an index is made of is beside it.
 */
public enum HealthIndex implements Code {
  BROADCAST_RATIO(
      VALUE_EXCHANGE,
      SHARE,
      LOWER_IS_BETTER,
      "of all that was said and pushed, the part by staff and programs",
      "单向广播占比");

  private final HealthFamily family;
  private final HealthUnit unit;
  private final IndexDirection direction;
  private final String meaning;
  private final String label;

  HealthIndex(
      HealthFamily family,
      HealthUnit unit,
      IndexDirection direction,
      String meaning,
      String label) {
    this.family = family;
    this.unit = unit;
    this.direction = direction;
    this.meaning = meaning;
    this.label = label;
  }

  public HealthFamily family() {
    return family;
  }

  public HealthUnit unit() {
    return unit;
  }

  public IndexDirection direction() {
    return direction;
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
