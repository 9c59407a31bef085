package org.digitalresidents.journey;

import org.digitalresidents.model.Act;

/**
 * A fold that needs to know who was in at the instant of an act. Within one instant a join or leave
 * may come before or after the act; {@code [start, end)} says which holds, and is known when the
 * instant is over. So acts are noted, and settled then.
 */
public abstract class InstantFold<R extends Record> implements JourneyFold<R> {
  private static final long NOTHING = Long.MIN_VALUE;

  private long noted = NOTHING; // the instant of the acts noted and not settled

  /** An act; those of one instant come in the order of the source. */
  protected abstract void note(Act act);

  /** The member came in. */
  protected abstract void entered(Stay stay);

  /** The member left, or is still in when the data end. */
  protected abstract void left(Stay stay);

  /** The instant of the acts noted is over: whoever entered and did not leave is in. */
  protected abstract void settle(long ts);

  /** All is settled. */
  protected abstract void close();

  @Override
  public final void enter(Stay stay) {
    settleBefore(stay.start().at());
    entered(stay);
  }

  @Override
  public final void leave(Stay stay) {
    settleBefore(stay.end().at());
    left(stay);
  }

  @Override
  public final void see(Act act) {
    settleBefore(act.ts());
    noted = act.ts();
    note(act);
  }

  @Override
  public final void end() {
    settleBefore(Long.MAX_VALUE);
    close();
  }

  private void settleBefore(long ts) {
    if (noted < ts && noted != NOTHING) {
      long over = noted;
      noted = NOTHING;
      settle(over);
    }
  }
}
