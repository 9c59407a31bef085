package org.digitalresidents.stage;

import java.util.List;
import org.digitalresidents.model.Act;

/** Looks out for one piece of evidence along a journey: when it was last given, and by what. */
final class Witness {
  /** Nothing is to come. */
  static final long NEVER = Long.MAX_VALUE;

  private final Evidence evidence;
  private final List<Recent> recent; // by part
  private boolean isSpent; // the first such act ever has been
  private boolean isGiven;
  private long at;
  private String eventId;

  Witness(Evidence evidence) {
    this.evidence = evidence;
    this.recent = evidence.parts().stream().map(part -> new Recent(part.atLeast())).toList();
  }

  Evidence evidence() {
    return evidence;
  }

  /** Takes in an act; whether it gives the evidence. */
  boolean see(Act act, boolean comesIn, long day) {
    boolean isMeant = false;
    for (int i = 0; i < recent.size(); i++) {
      Evidence.Part part = evidence.parts().get(i);
      if (part.when().matches(act, comesIn)) {
        recent.get(i).add(key(part.distinct(), act, day), act.ts());
        isMeant = true;
      }
    }
    boolean isNew = isMeant && !isSpent && areAllDone(act.ts() - evidence.within());
    isSpent = isSpent || (isMeant && evidence.isFirstOnly());
    if (isNew) {
      isGiven = true;
      at = act.ts();
      eventId = act.eventId();
    }
    return isNew;
  }

  private static Object key(Evidence.Distinct distinct, Act act, long day) {
    return switch (distinct) {
      case ACTS -> null;
      case DAYS -> Long.valueOf(day);
      case ORDERS -> act.orderId();
    };
  }

  private boolean areAllDone(long since) {
    for (Recent part : recent) {
      if (!part.areAllSince(since)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it counts at an instant not before the last act. */
  boolean counts(long ts) {
    return isGiven && ts - at < evidence.countsFor();
  }

  /** When it runs out; {@link #NEVER} where it was not given. */
  long until() {
    return isGiven ? at + evidence.countsFor() : NEVER;
  }

  /** When it was last given. */
  long at() {
    return at;
  }

  /** By which act. */
  String eventId() {
    return eventId;
  }

  /** Starts anew; only what is the first ever stays so. */
  void forget() {
    isGiven = false;
    recent.forEach(Recent::forget);
  }
}
