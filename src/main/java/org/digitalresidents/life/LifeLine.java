package org.digitalresidents.life;

import org.digitalresidents.model.LifeState;

/**
 * One member in one scope, while numbered periods go by: in or out, active or not. Tells each run
 * of periods in one state as soon as it is over; periods in which nothing happens cost nothing.
 */
final class LifeLine {
  /** Hears of runs. */
  interface Listener {
    /** The member was in a state from one period to another, both included. */
    void ran(long from, long to, LifeState state, LifeState previous);
  }

  private static final long NEVER = Long.MIN_VALUE;

  private final long silentPeriods;
  private final Listener listener;
  private long period = NEVER; // the period under way
  private boolean isActive; // in the period under way
  private long lastActive = NEVER; // the last active period before the one under way
  private boolean isIn;
  private boolean wasEverIn;
  private long from; // the first period of the run under way
  private LifeState state; // of the run under way; null before the first
  private LifeState previous; // of the run before; null before the second

  /**
   * A line without events.
   *
   * @param silentPeriods the first silent period, counted from 1, that is dormant
   */
  LifeLine(long silentPeriods, Listener listener) {
    this.silentPeriods = silentPeriods;
    this.listener = listener;
  }

  void enter(long at) {
    moveTo(at);
    isIn = true;
    wasEverIn = true;
  }

  void leave(long at) {
    moveTo(at);
    isIn = false;
  }

  void act(long at) {
    moveTo(at);
    isActive = true;
  }

  /** Nothing more happens up to the end of this period. */
  void end(long last) {
    moveTo(last + 1);
    if (state != null) {
      listener.ran(from, last, state, previous);
    }
  }

  private void moveTo(long next) {
    if (next == period) {
      return;
    }
    if (period != NEVER) {
      closePeriod();
      passQuietly(period + 1, next - 1);
    }
    period = next;
  }

  private void closePeriod() {
    if (isActive && isIn) {
      become(activeState(), period);
    } else {
      passQuietly(period, period);
    }
    if (isActive) {
      lastActive = period;
      isActive = false;
    }
  }

  private LifeState activeState() {
    if (lastActive == NEVER) {
      return LifeState.NEW;
    }
    boolean wasActive = state != null && state.isActive();
    return wasActive ? LifeState.RETAINED : LifeState.RETURNED;
  }

  private void passQuietly(long first, long last) {
    if (first > last || !wasEverIn) {
      return;
    }
    if (!isIn) {
      become(LifeState.LEFT, first);
    } else if (lastActive == NEVER) {
      become(LifeState.NEVER_SPOKE, first);
    } else {
      long dormantFrom = Math.max(first, lastActive + silentPeriods);
      if (first < dormantFrom) {
        become(LifeState.SILENT, first);
      }
      if (dormantFrom <= last) {
        become(LifeState.DORMANT, dormantFrom);
      }
    }
  }

  private void become(LifeState next, long at) {
    if (next == state) {
      return;
    }
    if (state != null) {
      listener.ran(from, at - 1, state, previous);
    }
    previous = state;
    state = next;
    from = at;
  }
}
