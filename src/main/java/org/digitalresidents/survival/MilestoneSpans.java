package org.digitalresidents.survival;

import org.digitalresidents.model.Milestone;

/** The spans of a spell in waiting for each milestone: one for each, begun or not. */
final class MilestoneSpans {
  private static final long FIRST_ACTIVITY = Axis.SINCE_START.bit(Milestone.FIRST_ACTIVITY);
  private static final long FIRST_REPLY = Axis.SINCE_START.bit(Milestone.FIRST_REPLY_RECEIVED);
  private static final long FIRST_ORDER = Axis.SINCE_START.bit(Milestone.FIRST_ORDER);
  private static final long LEAVE = Axis.SINCE_START.bit(Milestone.LEAVE);

  private final SpellFacts spell;
  private final Sources sources;
  private final SpellPoints out;

  private MilestoneSpans(SpellFacts spell, Sources sources, SpellPoints out) {
    this.spell = spell;
    this.sources = sources;
    this.out = out;
  }

  /** Tells the points of a spell's spans. */
  static void tell(SpellFacts spell, Sources sources, SpellPoints out) {
    new MilestoneSpans(spell, sources, out).tell();
  }

  private void tell() {
    long left = spell.isChurn() ? spell.endAt() : SpellFacts.NEVER;
    sinceStart(FIRST_ACTIVITY, spell.firstActiveAt(), sources.tellActivity());
    sinceStart(FIRST_REPLY, spell.firstReplyAt(), sources.tellReplies());
    sinceStart(FIRST_ORDER, spell.firstOrderAt(), sources.tellOrders());
    sinceStart(LEAVE, left, sources.tellLeaves());
    wait(
        Axis.SINCE_FIRST_POST,
        Axis.ONLY,
        spell.firstPostAt(),
        spell.replyToFirstPostAt(),
        sources.tellReplies());
  }

  private void sinceStart(long milestone, long done, boolean isTold) {
    wait(Axis.SINCE_START, milestone, spell.startAt(), done, isTold);
  }

  /** A milestone waited for from an instant on, reached at another, if ever. */
  private void wait(Axis axis, long milestone, long from, long done, boolean isTold) {
    boolean isDone = done < sources.dataEnd();
    Span span = Span.of(spell, from, isDone ? done : spell.endAt(sources));
    long marks =
        Mark.ENTERED.when(span.isKnown())
            | Mark.UNOBSERVED.when(span.isKnown() && !span.isObserved())
            | Mark.LATE.when(span.isObserved() && !span.isFromStart())
            | Mark.START_UNKNOWN.when(span.isUnplaced())
            | Mark.NO_SOURCE.when(!isTold);
    out.add(axis, milestone, span, marks, Mark.HAPPENS.when(isDone) | Mark.ENDS.when(!isDone));
  }
}
