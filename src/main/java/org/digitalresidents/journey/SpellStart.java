package org.digitalresidents.journey;

import org.digitalresidents.model.Act;
import org.digitalresidents.model.SpellEdge;

/**
 * How a membership began.
 *
 * @param sourceChannel null where the join is unknown or does not say
 */
public record SpellStart(long at, SpellEdge kind, String sourceChannel) {
  static SpellStart join(Act act) {
    return new SpellStart(act.ts(), SpellEdge.JOIN, act.sourceChannel());
  }

  /** The join is not known; an act shows that there was one. */
  static SpellStart evidence(long at) {
    return new SpellStart(at, SpellEdge.EVIDENCE, null);
  }

  public boolean isUnknown() {
    return kind == SpellEdge.EVIDENCE;
  }

  /** Whether it says more about the same beginning: a join at the very instant of the evidence. */
  boolean clarifies(SpellStart other) {
    return at == other.at && other.isUnknown() && !isUnknown();
  }
}
