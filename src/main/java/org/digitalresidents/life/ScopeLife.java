package org.digitalresidents.life;

import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;

/**
 * The life of a scope by weeks, or by months: a row for every period from the first of which a
 * table tells to that of the last instant before {@code data_end}. Periods come in order; in one
 * without tallies what flows is 0 and what stands stays. Holds what stands.
 *
 * <p>Where the sources give no activity there are no states: nobody is known to be active or
 * silent.
 */
final class ScopeLife {
  private final LifeCalendar calendar;
  private final KnownCommunity community;
  private final LifeRows rows;
  private final long last;
  private ScopePeriod next;
  private States states = States.NONE;
  private boolean hasStates;
  private boolean hasActiveDays;

  /**
   * A life that begins.
   *
   * @param first the scope's first period with tallies
   */
  ScopeLife(ScopePeriod first, LifeCalendar calendar, KnownCommunity community, LifeRows rows) {
    this.calendar = calendar;
    this.community = community;
    this.rows = rows;
    last = calendar.numbers(first.unit()).of(calendar.lastDay(community.dataEnd()));
    next = first;
  }

  /** What was counted in a period; after the last there is nothing to tell of. */
  void see(long number, Tallies tallies) {
    fillBefore(Math.min(number, last + 1));
    if (number <= last) {
      tell(tallies);
    }
  }

  /** Nothing more was counted. */
  void end() {
    fillBefore(last + 1);
  }

  private void fillBefore(long number) {
    while (next.number() < number) {
      tell(new Tallies());
    }
  }

  private void tell(Tallies tallies) {
    LifePeriod period = LifePeriod.of(next, calendar, community);
    states = states.next(tallies);
    hasStates |= community.tellsActivity() && tallies.hasStates();
    hasActiveDays |= tallies.hasActiveDays();
    if (hasStates) {
      Identities.check(period.key(), states);
      rows.states().accept(CommunityStateRow.of(period, states, community));
      tellMoves(period);
    }
    if (hasActiveDays) {
      tellActiveDays(period, tallies);
    }
    next = next.at(next.number() + 1);
  }

  /** Into a state one goes from the one before, or stays; none are told where nobody does. */
  private void tellMoves(LifePeriod period) {
    for (FormerState from : FormerState.values()) {
      long fromCount = 0;
      for (LifeState to : LifeState.values()) {
        fromCount += states.moved(from, to);
      }
      for (LifeState to : LifeState.values()) {
        long members = states.moved(from, to);
        if (members > 0) {
          rows.moves().accept(move(period, from, to, members, fromCount));
        }
      }
    }
  }

  private static StateMoveRow move(
      LifePeriod period, FormerState from, LifeState to, long members, long fromCount) {
    return from == FormerState.NONE
        ? StateMoveRow.ofNewcomers(period, to, members)
        : StateMoveRow.of(period, from, to, members, fromCount);
  }

  private void tellActiveDays(LifePeriod period, Tallies tallies) {
    long activeMembers = 0;
    long activeDays = 0;
    for (int days = 1; days <= Tally.MOST_DAYS; days++) {
      long members = tallies.of(Tally.activeOn(days));
      activeMembers += members;
      activeDays += members * days;
      if (members > 0) {
        rows.distribution().accept(new ActiveDayDistributionRow(period.key(), days, members));
      }
    }
    rows.stickiness().accept(StickinessRow.of(period, activeMembers, activeDays));
  }
}
