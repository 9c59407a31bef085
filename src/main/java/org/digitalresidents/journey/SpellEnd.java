package org.digitalresidents.journey;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.time.EpochMicros;

/** How a membership ended. */
public record SpellEnd(long at, SpellEdge kind, boolean intervalCensored) {
  /** The end of a spell that is still open. */
  public static final SpellEnd NOT_YET = new SpellEnd(Long.MAX_VALUE, null, false);

  private static final Map<String, SpellEdge> BY_REASON = new HashMap<>();

  static {
    BY_REASON.put(SpellEdge.DISSOLVED.code(), SpellEdge.DISSOLVED);
    BY_REASON.put(SpellEdge.MOVED.code(), SpellEdge.MOVED);
    BY_REASON.put(SpellEdge.ROSTER_ABSENT.code(), SpellEdge.ROSTER_ABSENT);
  }

  /** The end by a leave or a kick; a reason the source gives says more than the kind of act. */
  static SpellEnd of(Act act) {
    SpellEdge byAct = act.etype() == Etype.KICK ? SpellEdge.KICK : SpellEdge.LEAVE;
    return new SpellEnd(
        act.ts(),
        BY_REASON.getOrDefault(act.attrs().get(Attrs.REASON), byAct),
        Boolean.parseBoolean(act.attrs().get(Attrs.INTERVAL_CENSORED)));
  }

  /** Whether the member is still in. */
  public boolean isNotYet() {
    return kind == null;
  }

  /** When; null while the spell is open. */
  public Instant instant() {
    return kind == null ? null : EpochMicros.instant(at);
  }

  /** The code of the kind; null while the spell is open. */
  public String code() {
    return kind == null ? null : kind.code();
  }
}
