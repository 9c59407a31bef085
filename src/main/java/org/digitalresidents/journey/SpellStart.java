package org.digitalresidents.journey;

import java.time.DateTimeException;
import java.time.Instant;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.time.EpochMicros;

/**
 * How a membership began.
 *
 * @param sourceChannel null where the join is unknown or does not say
 * @param observedFrom from when on its end would have been seen. Who left before the first roster
 *     is in none, so a join that only a roster tells of is observed from that roster on.
 */
public record SpellStart(long at, SpellEdge kind, String sourceChannel, long observedFrom) {
  static SpellStart join(Act act) {
    return new SpellStart(act.ts(), SpellEdge.JOIN, act.sourceChannel(), observedFrom(act));
  }

  private static long observedFrom(Act join) {
    String seenAt = join.attrs().get(Attrs.SEEN_AT);
    boolean isOfRoster = join.attrs().containsKey(Attrs.DERIVED) && seenAt != null;
    try {
      return isOfRoster ? Math.max(join.ts(), EpochMicros.of(Instant.parse(seenAt))) : join.ts();
    } catch (DateTimeException | ArithmeticException e) {
      return join.ts(); // no roster of ours: a log may have properties of these names
    }
  }

  /** The join is not known; an act shows that there was one. */
  static SpellStart evidence(long at) {
    return new SpellStart(at, SpellEdge.EVIDENCE, null, at);
  }

  public boolean isUnknown() {
    return kind == SpellEdge.EVIDENCE;
  }

  /** Whether it says more about the same beginning: a join at the very instant of the evidence. */
  boolean clarifies(SpellStart other) {
    return at == other.at && other.isUnknown() && !isUnknown();
  }
}
