package org.digitalresidents.metric;

import org.digitalresidents.model.PeriodUnit;

/**
 * What a member did in a period.
 *
 * <p>{@code entered} and {@code exited} compare the member's state before and after the period;
 * they use neither of the two counts that {@code members} is the running total of. So the identity
 * between the three can fail, and does where a member's spells overlap.
 */
final class MemberPeriod {
  private final boolean wasIn;
  private final Amounts amounts = new Amounts();
  private boolean isIn;
  private long activeDays;
  private long edges;
  private long edgeNumbers;
  private long joins;
  private long leaves;

  /** A period that begins with this day, or has this as its first with anything. */
  MemberPeriod(LifeDay first) {
    this.wasIn = first.wasIn();
  }

  /** The period's next day with anything. */
  void see(LifeDay day) {
    amounts.addAll(day.amounts());
    isIn = day.isIn();
    activeDays += day.isActive() ? 1 : 0;
    edges += day.edge();
    edgeNumbers += day.edge() * day.number();
    joins += day.joins();
    leaves += day.leaves();
  }

  /** Adds the member to what the scope has in the period. */
  void addTo(Tallies tallies, PeriodUnit unit) {
    addMembership(tallies);
    addActivity(tallies);
    addOrders(tallies, unit == PeriodUnit.DAY ? Measure.KEPT_BY_DAY : Measure.KEPT_BY_WEEK);
  }

  private void addMembership(Tallies tallies) {
    boolean left = amounts.has(Measure.LEAVES);
    boolean gone = left && !isIn;
    boolean removed = Math.floorMod(amounts.of(Measure.LAST_LEAVE), 2) == 1;
    tallies.add(Tally.STARTS, amounts.of(Measure.STARTS));
    tallies.add(Tally.ENDS, amounts.of(Measure.ENDS));
    tallies.count(Tally.ENTERED, isIn && !wasIn);
    tallies.count(Tally.EXITED, wasIn && !isIn);
    tallies.count(Tally.NEW_MEMBERS, amounts.has(Measure.JOINS));
    tallies.add(Tally.JOINS, joins);
    tallies.count(Tally.FIRST_EVER_JOINS, amounts.has(Measure.FIRST_JOINS));
    tallies.count(Tally.LEFT_GROSS, left);
    tallies.count(Tally.LEFT, gone);
    tallies.count(Tally.LEFT_VOLUNTARY, gone && !removed);
    tallies.count(Tally.LEFT_REMOVED, gone && removed);
    tallies.add(Tally.LEAVE_EVENTS, leaves);
    tallies.count(Tally.BOUNCED, amounts.has(Measure.BOUNCES));
  }

  private void addActivity(Tallies tallies) {
    boolean active = amounts.has(Measure.ACTS);
    tallies.count(Tally.ACTIVE, active);
    tallies.count(Tally.ACTIVE_AT_END, active && isIn);
    tallies.add(Tally.ACTIVE_DAYS, activeDays);
    tallies.add(Tally.DAY_EDGES, edges);
    tallies.add(Tally.DAY_EDGE_NUMBERS, edgeNumbers);
    tallies.add(Tally.MESSAGES, amounts.of(Measure.MESSAGES));
    tallies.add(Tally.GROUPS_BEGUN, amounts.of(Measure.GROUPS_BEGUN));
    tallies.count(Tally.GROUPS_ALIVE, amounts.has(Measure.GROUPS_ALIVE));
  }

  private void addOrders(Tallies tallies, Measure reported) {
    boolean bought = amounts.has(Measure.KEPT_ORDERS);
    tallies.count(Tally.BUYERS, bought);
    tallies.count(Tally.BUYERS_REPORTED, amounts.has(reported));
    tallies.count(Tally.BUYERS_AT_END, bought && isIn);
    tallies.count(Tally.BUYERS_ACTIVE, bought && amounts.has(Measure.ACTS));
    tallies.add(Tally.PAID, amounts.of(Measure.PAID));
    tallies.add(Tally.REFUNDED, amounts.of(Measure.REFUNDED));
    tallies.add(Tally.PAID_OUTSIDE, amounts.of(Measure.PAID_OUTSIDE));
    tallies.add(Tally.PAID_IN_GROUPS, amounts.of(Measure.PAID_IN_GROUPS));
    tallies.add(Tally.REFUNDED_IN_GROUPS, amounts.of(Measure.REFUNDED_IN_GROUPS));
  }
}
