package org.digitalresidents.journey;

import org.digitalresidents.model.TsPrecision;

/** One member and one group: in or out, and how often in so far. */
final class GroupStay {
  private SpellStart start; // null while out
  private long spellNo;
  private long noOpJoins;
  private long lastLeaveAt = Long.MIN_VALUE;
  private long lastLeaveUntil = Long.MIN_VALUE;

  boolean isOpen() {
    return start != null;
  }

  boolean wasEverOpen() {
    return spellNo > 0;
  }

  /** Whether the member left at this instant, as exactly as that is known. */
  boolean leftAt(long ts) {
    return ts >= lastLeaveAt && ts <= lastLeaveUntil;
  }

  SpellStart start() {
    return start;
  }

  /** Which spell it is, from 1: the open one, else the last. */
  long spellNo() {
    return spellNo;
  }

  /** Joins since the spell began that changed nothing. */
  long noOpJoins() {
    return noOpJoins;
  }

  void open(SpellStart by) {
    start = by;
    spellNo++;
    noOpJoins = 0;
  }

  void clarify(SpellStart by) {
    start = by;
  }

  void joinAgain() {
    noOpJoins++;
  }

  void leave(long at, TsPrecision precision) {
    start = null;
    lastLeaveAt = at;
    lastLeaveUntil = at + Math.max(0, precision.spanMicros() - 1);
  }
}
