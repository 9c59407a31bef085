package org.digitalresidents.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.digitalresidents.table.Code;

/**
 * What a member of a scope is in a period, judged at its end: one of these, never two. Active means
 * spoke or interacted in the period. Source: definitions B2.
 */
public enum LifeState implements Code {
  NEW("active for the first time ever in the scope", "新"),
  RETAINED("active, as in the period before", "留存"),
  RETURNED("active, not in the period before, but some time earlier", "回流"),
  SILENT("not active, for fewer periods than make a member dormant", "沉默"),
  DORMANT("not active for so many periods or more", "长期沉默"),
  NEVER_SPOKE("a member, never active so far", "从未发言"),
  LEFT("no member any more", "已退群");

  private static final Set<LifeState> ACTIVE =
      Collections.unmodifiableSet(EnumSet.of(NEW, RETAINED, RETURNED));

  private final String meaning;
  private final String label;

  LifeState(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Whether the member was active in the period. */
  public boolean isActive() {
    return ACTIVE.contains(this);
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
