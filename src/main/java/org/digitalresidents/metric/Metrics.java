package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.metric.Calendar.Frame;
import org.digitalresidents.metric.Calendar.Stock;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.time.Period;

/**
 * The columns of {@link CommunityMetric}, from the tallies and stocks of a period. A ratio is one
 * division of two whole numbers, so it does not depend on the order of rows.
 */
final class Metrics {
  /** Of a hundred: literal and adjusted share differ by more than one point. Definitions A4. */
  private static final int POINTS = 100;

  private Metrics() {}

  static List<Column> columns(Period period, Column currency) {
    Map<CommunityMetric, Column> ratios = ratios(period);
    Map<CommunityMetric, Column> values = counts();
    values.putAll(money());
    Column differs =
        abs(Tally.ACTIVE.col().minus(Tally.ACTIVE_AT_END.col()))
            .multiply(POINTS)
            .gt(Stock.MEMBERS.col());
    Column bothShares = Sources.missing(CommunityMetric.ACTIVE_SHARE).isNull().and(hasMembers());
    values.put(CommunityMetric.ACTIVE_SHARE_DIFFERS, when(bothShares, differs));
    values.put(CommunityMetric.CURRENCY, when(Community.ORDER_ACTS.col().gt(0), currency));
    values.put(
        CommunityMetric.IS_COMPLETE,
        period.endOf(Frame.PERIOD.col()).leq(Community.DATA_END.col()));
    return List.of(CommunityMetric.values()).stream()
        .flatMap(
            metric ->
                ratios.containsKey(metric)
                    ? ratio(metric, ratios.get(metric)).stream()
                    : value(metric, values.get(metric)).stream())
        .toList();
  }

  private static List<Column> value(CommunityMetric metric, Column value) {
    return metric.spec().reasons().isEmpty()
        ? List.of(metric.from(value))
        : metric.from(value, Sources.missing(metric));
  }

  /** A division by nought is null, and so is {@code quotient} then. */
  private static List<Column> ratio(CommunityMetric metric, Column quotient) {
    Map<NullReason, Column> baseZero = Map.of(NullReason.BASE_ZERO, quotient.isNull());
    return metric.from(quotient, Sources.reason(metric, baseZero));
  }

  private static Column hasMembers() {
    return Stock.MEMBERS.col().gt(0);
  }

  private static Map<CommunityMetric, Column> counts() {
    Map<CommunityMetric, Column> values = new EnumMap<>(CommunityMetric.class);
    values.put(CommunityMetric.MEMBERS, Stock.MEMBERS.col());
    values.put(CommunityMetric.ENTERED, Tally.ENTERED.col());
    values.put(CommunityMetric.EXITED, Tally.EXITED.col());
    values.put(CommunityMetric.NEW_MEMBERS, Tally.NEW_MEMBERS.col());
    values.put(CommunityMetric.JOINS, Tally.JOINS.col());
    values.put(CommunityMetric.FIRST_EVER_JOINS, Tally.FIRST_EVER_JOINS.col());
    values.put(CommunityMetric.ACTIVE_MEMBERS, Tally.ACTIVE.col());
    values.put(CommunityMetric.GROUPS_TOTAL, Stock.GROUPS.col());
    values.put(CommunityMetric.GROUPS_ALIVE, Tally.GROUPS_ALIVE.col());
    values.put(CommunityMetric.MESSAGES, Tally.MESSAGES.col());
    values.put(CommunityMetric.LEFT_MEMBERS, Tally.LEFT.col());
    values.put(CommunityMetric.LEFT_GROSS, Tally.LEFT_GROSS.col());
    values.put(CommunityMetric.LEAVE_EVENTS, Tally.LEAVE_EVENTS.col());
    values.put(CommunityMetric.LEFT_VOLUNTARY, Tally.LEFT_VOLUNTARY.col());
    values.put(CommunityMetric.LEFT_REMOVED, Tally.LEFT_REMOVED.col());
    values.put(CommunityMetric.BOUNCED_24H, Tally.BOUNCED.col());
    values.put(CommunityMetric.BUYERS, Tally.BUYERS.col());
    values.put(CommunityMetric.BUYERS_AS_REPORTED, Tally.BUYERS_REPORTED.col());
    return values;
  }

  private static Map<CommunityMetric, Column> money() {
    return Map.of(
        CommunityMetric.GMV_MINOR,
        Tally.PAID.col(),
        CommunityMetric.GMV_NET_MINOR,
        Tally.PAID.col().minus(Tally.REFUNDED.col()),
        CommunityMetric.GMV_OUTSIDE_MINOR,
        Tally.PAID_OUTSIDE.col());
  }

  private static Map<CommunityMetric, Column> ratios(Period period) {
    Column members = Stock.MEMBERS.col();
    return Map.of(
        CommunityMetric.ACTIVE_SHARE, divided(Tally.ACTIVE.col(), members),
        CommunityMetric.ACTIVE_SHARE_ADJUSTED, divided(Tally.ACTIVE_AT_END.col(), members),
        CommunityMetric.ACTIVE_EXPOSURE, divided(Tally.ACTIVE_DAYS.col(), memberDays(period)),
        CommunityMetric.MESSAGES_PER_MEMBER, divided(Tally.MESSAGES.col(), members),
        CommunityMetric.CONVERSION_RATE, divided(Tally.BUYERS.col(), members),
        CommunityMetric.CONVERSION_RATE_ADJUSTED, divided(Tally.BUYERS_AT_END.col(), members),
        CommunityMetric.ACTIVE_CONVERSION, divided(Tally.BUYERS_ACTIVE.col(), Tally.ACTIVE.col()));
  }

  private static Column divided(Column part, Column whole) {
    return try_divide(part.cast(DataTypes.DoubleType), whole.cast(DataTypes.DoubleType));
  }

  /**
   * The member-days in {@code [a, b)}. Up to day {@code t}, exclusive, a member who is in from day
   * {@code x} and no longer from {@code y} has {@code (t−x) − (t−y)} days: so with {@code n} the
   * running total of +1 and −1, and {@code p} that of {@code +x} and {@code −y}, {@code days(t) =
   * n·t − p}, and the period has {@code days(b) − days(a)}.
   */
  private static Column memberDays(Period period) {
    Column start = Frame.PERIOD.col();
    Column end = least(period.next(start), date_add(Frame.LAST_DAY.col(), 1));
    Column edges = Stock.DAY_EDGES.col();
    Column numbers = Stock.DAY_EDGE_NUMBERS.col();
    Column edgesBefore = edges.minus(Tally.DAY_EDGES.col());
    Column numbersBefore = numbers.minus(Tally.DAY_EDGE_NUMBERS.col());
    Column upToEnd = edges.multiply(MemberDays.number(end)).minus(numbers);
    Column upToStart = edgesBefore.multiply(MemberDays.number(start)).minus(numbersBefore);
    return upToEnd.minus(upToStart);
  }
}
