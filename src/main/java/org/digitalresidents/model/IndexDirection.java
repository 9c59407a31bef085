package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which way an index is better. */
public enum IndexDirection implements Code {
  HIGHER_IS_BETTER("more is better", "越高越好"),
  LOWER_IS_BETTER("less is better", "越低越好"),
  NEITHER("neither more nor less is better in itself: it is a part of another index", "无优劣");

  private final String meaning;
  private final String label;

  IndexDirection(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Whether a deviation of this sign is for the worse. */
  public boolean isWorse(double deviation) {
    return switch (this) {
      case HIGHER_IS_BETTER -> deviation < 0;
      case LOWER_IS_BETTER -> deviation > 0;
      case NEITHER -> false;
    };
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
