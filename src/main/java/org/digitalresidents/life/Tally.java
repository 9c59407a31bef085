package org.digitalresidents.life;

import java.util.List;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;

/** Where a number stands among the {@link Tallies} of a period. */
final class Tally {
  /** Members by their spells, as a difference from the period before. */
  static final int MEMBERS = 0;

  /** Members at the end by their spells, and active by their days. */
  static final int ACTIVE = 1;

  /** Members at the end by their spells, and settled by their days. */
  static final int SETTLED = 2;

  /** No period has more days. */
  static final int MOST_DAYS = 31;

  private static final List<LifeState> STATES = List.of(LifeState.values());
  private static final List<FormerState> FORMER = List.of(FormerState.values());
  private static final int ENDED = SETTLED + 1;
  private static final int MOVED = ENDED + STATES.size();
  private static final int ACTIVE_ON = MOVED + FORMER.size() * STATES.size();

  /** How many numbers there are. */
  static final int SIZE = ACTIVE_ON + MOST_DAYS;

  private Tally() {}

  /** Who was in a state up to the period before. */
  static int ended(LifeState state) {
    return ENDED + STATES.indexOf(state);
  }

  /** Who came to a state, of which they were not, from another. */
  static int moved(FormerState from, LifeState to) {
    return MOVED + FORMER.indexOf(from) * STATES.size() + STATES.indexOf(to);
  }

  /** Who was active on so many days of the period, member or not. */
  static int activeOn(int days) {
    return ACTIVE_ON + days - 1;
  }

  /** Whether a number tells of active days, not of states or members. */
  static boolean isOfDays(int tally) {
    return tally >= ACTIVE_ON;
  }
}
