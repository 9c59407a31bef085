package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What a member of a scope was in the period before: a {@link LifeState}, or not there yet. */
public enum FormerState implements Code {
  NEW(LifeState.NEW),
  RETAINED(LifeState.RETAINED),
  RETURNED(LifeState.RETURNED),
  SILENT(LifeState.SILENT),
  DORMANT(LifeState.DORMANT),
  NEVER_SPOKE(LifeState.NEVER_SPOKE),
  LEFT(LifeState.LEFT),
  NONE("had never been a member", "此前不在群");

  private final String meaning;
  private final String label;

  FormerState(LifeState state) {
    this(state.meaning(), state.label());
  }

  FormerState(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** The state as one that somebody was in before. */
  public static FormerState of(LifeState state) {
    return valueOf(state.name());
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
