package org.digitalresidents.journey;

/** One member and one group: in or out, and how often in so far. */
final class GroupStay {
  private SpellStart start; // null while out
  private long spellNo;
  private long noOpJoins;
  private long lastLeaveAt = Long.MIN_VALUE;

  boolean isOpen() {
    return start != null;
  }

  boolean wasEverOpen() {
    return spellNo > 0;
  }

  boolean leftAt(long ts) {
    return lastLeaveAt == ts;
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

  void leave(long ts) {
    start = null;
    lastLeaveAt = ts;
  }
}
