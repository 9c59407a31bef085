package org.digitalresidents.survival;

/**
 * A span of waiting on an axis of its own: from a member's start into a stage, or towards a
 * milestone, until it ends in some way.
 *
 * <p>A span of a spell whose join is not known has no place on an axis: it is counted, and stays
 * out. One that is observed from later on is at risk from then on only; if it was over by then it
 * is never observed.
 *
 * @param isKnown whether the member came to where the span starts, in a spell of known join
 * @param isUnplaced whether the member came there, but since when in the group is not known
 * @param begin microseconds from the start to when observation begins
 * @param end microseconds from the start to its end
 */
record Span(boolean isKnown, boolean isUnplaced, long begin, long end) {
  private static final Span NOT_REACHED = new Span(false, false, 0, 0);

  /**
   * A span of a spell.
   *
   * @param from when it starts; {@link SpellFacts#NEVER} where the member never came so far
   * @param until when it ends
   */
  static Span of(SpellFacts spell, long from, long until) {
    if (from == SpellFacts.NEVER) {
      return NOT_REACHED;
    }
    long begin = Math.max(0, spell.observedFrom() - from);
    return new Span(!spell.isStartUnknown(), spell.isStartUnknown(), begin, until - from);
  }

  /** Whether it is observed from its very start. */
  boolean isFromStart() {
    return begin == 0;
  }

  /** Whether it is seen at all: its start is known, and it was not over before. */
  boolean isObserved() {
    return isKnown && (isFromStart() || end > begin);
  }
}
