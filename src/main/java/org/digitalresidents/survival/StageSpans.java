package org.digitalresidents.survival;

/**
 * The spans of a spell in the stages 新增, 活跃, 转化: one for each, reached or not. Each of advanced,
 * left and still is found from its own condition, so that their sum can be held against those who
 * entered.
 */
final class StageSpans {
  private final SpellFacts spell;
  private final Sources sources;
  private final long horizon;

  /** How a spell comes out of a stage: of these one holds where it entered, else none. */
  private record Exit(boolean isAdvanced, boolean isLeft, boolean isStill) {}

  private StageSpans(SpellFacts spell, Sources sources, long horizon) {
    this.spell = spell;
    this.sources = sources;
    this.horizon = horizon;
  }

  /**
   * Tells the points of a spell's spans.
   *
   * @param horizon within how many microseconds rates look, that instant included
   */
  static void tell(SpellFacts spell, Sources sources, long horizon, SpellPoints out) {
    new StageSpans(spell, sources, horizon).tell(out);
  }

  private void tell(SpellPoints out) {
    long active = spell.firstActiveAt();
    long order = spell.firstOrderAfterActiveAt();
    boolean isSkipped = !spell.isStartUnknown() && spell.firstOrderAt() < active;
    long ofJoined = Mark.SKIPPED.when(isSkipped) | Mark.NO_SOURCE.when(!sources.tellActivity());
    long ofActive = Mark.NO_SOURCE.when(!sources.tellOrders());
    tell(out, Axis.IN_JOINED, spell.startAt(), active, ofJoined);
    tell(out, Axis.IN_ACTIVE, active, order, ofActive);
    tell(out, Axis.IN_CONVERTED, order, SpellFacts.NEVER, 0);
  }

  /** A stage that starts at an instant and is done with at another, if ever. */
  private void tell(SpellPoints out, Axis stage, long from, long done, long ofStage) {
    long end = spell.endAt(sources);
    Span span = Span.of(spell, from, done == SpellFacts.NEVER ? end : done);
    boolean isNotDone = span.isKnown() && done == SpellFacts.NEVER;
    Exit exit =
        new Exit(
            span.isKnown() && from <= done && done < end,
            isNotDone && spell.isChurn(),
            isNotDone && (!spell.isOver() || spell.isCut()));
    long marks = ofStage | ofSpan(span) | ofExit(exit) | ofRates(span, from, exit);
    out.add(stage, Axis.ONLY, span, marks, ofEnd(exit));
  }

  private long ofSpan(Span span) {
    return Mark.ENTERED.when(span.isKnown())
        | Mark.START_UNKNOWN.when(span.isUnplaced())
        | Mark.LATE.when(span.isKnown() && !span.isFromStart())
        | Mark.NO_LEAVES.when(!sources.tellLeaves());
  }

  private long ofExit(Exit exit) {
    return Mark.ADVANCED.when(exit.isAdvanced())
        | Mark.LEFT.when(exit.isLeft())
        | Mark.STILL.when(exit.isStill())
        | Mark.DISSOLVED.when(exit.isStill() && spell.isCut())
        | Mark.INTERVAL_CENSORED.when(exit.isLeft() && spell.isIntervalCensored());
  }

  /** Rates are of those observed from the first for longer than the horizon, whatever they did. */
  private long ofRates(Span span, long from, Exit exit) {
    long until = spell.isCut() ? spell.endAt() : sources.dataEnd();
    boolean isMatured = span.isKnown() && span.isFromStart() && until - from > horizon;
    boolean isInTime = isMatured && span.end() <= horizon;
    return Mark.MATURED.when(isMatured)
        | Mark.ADVANCED_IN_HORIZON.when(isInTime && exit.isAdvanced())
        | Mark.LEFT_IN_HORIZON.when(isInTime && exit.isLeft());
  }

  private static long ofEnd(Exit exit) {
    return Mark.HAPPENS.when(exit.isAdvanced())
        | Mark.LEAVES.when(exit.isLeft())
        | Mark.ENDS.when(exit.isStill());
  }
}
