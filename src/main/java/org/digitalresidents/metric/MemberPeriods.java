package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.metric.MemberDays.State;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * From members' days to tallies: what each member did in a period, then how many members did so.
 *
 * <p>{@code entered} and {@code exited} compare each member's state before and after the period;
 * they use neither of the two counts that {@code members} is the running total of. So the identity
 * between the three can fail, and does where a member's spells overlap.
 */
final class MemberPeriods {
  private MemberPeriods() {}

  /** One row per community, scope and period in which something happened. */
  static Dataset<Row> tally(Dataset<Row> memberDays, Period period) {
    Column[] scope = {MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col(), MemberDay.DAY.col()};
    return Named.aggregate(periods(memberDays, period).groupBy(scope), tallies());
  }

  private static Dataset<Row> periods(Dataset<Row> memberDays, Period period) {
    Column day = MemberDay.DAY.col();
    List<Column> totals = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      totals.add(measure.total());
    }
    totals.add(State.WAS_IN.from(min_by(State.WAS_IN.col(), day)));
    totals.add(State.IS_IN.from(max_by(State.IS_IN.col(), day)));
    for (State state :
        List.of(
            State.ACTIVE_DAY,
            State.DAY_EDGE,
            State.DAY_EDGE_NUMBER,
            State.JOIN_EVENTS,
            State.LEAVE_EVENTS)) {
      totals.add(state.from(sum(state.col())));
    }
    return Named.aggregate(
        memberDays.groupBy(
            MemberDay.COMMUNITY_ID.col(),
            MemberDay.GROUP_ID.col(),
            MemberDay.MEMBER_ID.col(),
            MemberDay.DAY.from(period.startOf(day))),
        totals);
  }

  private static List<Column> tallies() {
    List<Column> tallies = new ArrayList<>();
    tallies.addAll(memberships());
    tallies.addAll(activity());
    tallies.addAll(orders());
    return tallies;
  }

  private static List<Column> memberships() {
    Column wasIn = State.WAS_IN.col();
    Column isIn = State.IS_IN.col();
    Column left = Measure.LEAVES.col().gt(0);
    Column gone = left.and(not(isIn));
    Column removed = pmod(Measure.LAST_LEAVE.col(), lit(2L)).equalTo(1L);
    return List.of(
        Tally.STARTS.from(sum(Measure.STARTS.col())),
        Tally.ENDS.from(sum(Measure.ENDS.col())),
        Tally.ENTERED.from(count_if(isIn.and(not(wasIn)))),
        Tally.EXITED.from(count_if(wasIn.and(not(isIn)))),
        Tally.NEW_MEMBERS.from(count_if(Measure.JOINS.col().gt(0))),
        Tally.JOINS.from(sum(State.JOIN_EVENTS.col())),
        Tally.FIRST_EVER_JOINS.from(count_if(Measure.FIRST_JOINS.col().gt(0))),
        Tally.LEFT_GROSS.from(count_if(left)),
        Tally.LEFT.from(count_if(gone)),
        Tally.LEFT_VOLUNTARY.from(count_if(gone.and(not(removed)))),
        Tally.LEFT_REMOVED.from(count_if(gone.and(removed))),
        Tally.LEAVE_EVENTS.from(sum(State.LEAVE_EVENTS.col())),
        Tally.BOUNCED.from(count_if(Measure.BOUNCES.col().gt(0))));
  }

  private static List<Column> activity() {
    Column active = Measure.ACTS.col().gt(0);
    return List.of(
        Tally.ACTIVE.from(count_if(active)),
        Tally.ACTIVE_AT_END.from(count_if(active.and(State.IS_IN.col()))),
        Tally.ACTIVE_DAYS.from(sum(State.ACTIVE_DAY.col())),
        Tally.DAY_EDGES.from(sum(State.DAY_EDGE.col())),
        Tally.DAY_EDGE_NUMBERS.from(sum(State.DAY_EDGE_NUMBER.col())),
        Tally.MESSAGES.from(sum(Measure.MESSAGES.col())),
        Tally.GROUPS_BEGUN.from(sum(Measure.GROUPS_BEGUN.col())),
        Tally.GROUPS_ALIVE.from(sum(Measure.GROUPS_ALIVE.col())));
  }

  private static List<Column> orders() {
    Column bought = Measure.KEPT_ORDERS.col().gt(0);
    return List.of(
        Tally.BUYERS.from(count_if(bought)),
        Tally.BUYERS_REPORTED.from(count_if(Measure.REPORTED_ORDERS.col().gt(0))),
        Tally.BUYERS_AT_END.from(count_if(bought.and(State.IS_IN.col()))),
        Tally.BUYERS_ACTIVE.from(count_if(bought.and(Measure.ACTS.col().gt(0)))),
        Tally.PAID.from(sum(Measure.PAID.col())),
        Tally.REFUNDED.from(sum(Measure.REFUNDED.col())),
        Tally.PAID_OUTSIDE.from(sum(Measure.PAID_OUTSIDE.col())),
        Tally.PAID_IN_GROUPS.from(sum(Measure.PAID_IN_GROUPS.col())),
        Tally.REFUNDED_IN_GROUPS.from(sum(Measure.REFUNDED_IN_GROUPS.col())));
  }
}
