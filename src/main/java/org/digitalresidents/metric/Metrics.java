package org.digitalresidents.metric;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.NullReason;

/**
 * The columns of {@link CommunityMetric}, from what happened in a period and what stands at its
 * end. A ratio is one division of two whole numbers, so it does not depend on the order of rows.
 */
final class Metrics {
  /** Of a hundred: literal and adjusted share differ by more than one point. Definitions A4. */
  private static final int POINTS = 100;

  private final Map<CommunityMetric, Function<ScopePeriod, Figure>> formulas =
      new EnumMap<>(CommunityMetric.class);

  Metrics(ZoneId zone) {
    membership();
    activity();
    leaving();
    sales();
    formulas.put(CommunityMetric.IS_COMPLETE, period -> Figure.of(period.isComplete(zone)));
  }

  /** Every metric of a period. */
  Map<CommunityMetric, Figure> of(ScopePeriod period) {
    Map<CommunityMetric, Figure> figures = new EnumMap<>(CommunityMetric.class);
    formulas.forEach((metric, formula) -> figures.put(metric, figure(metric, formula, period)));
    return figures;
  }

  private static Figure figure(
      CommunityMetric metric, Function<ScopePeriod, Figure> formula, ScopePeriod period) {
    if (!period.community().gives(metric)) {
      return Figure.none(period.community().missing().get(metric));
    }
    return formula.apply(period);
  }

  private void membership() {
    put(CommunityMetric.MEMBERS, Metrics::members);
    put(CommunityMetric.ENTERED, Tally.ENTERED);
    put(CommunityMetric.EXITED, Tally.EXITED);
    put(CommunityMetric.NEW_MEMBERS, Tally.NEW_MEMBERS);
    put(CommunityMetric.JOINS, Tally.JOINS);
    put(CommunityMetric.FIRST_EVER_JOINS, Tally.FIRST_EVER_JOINS);
    put(CommunityMetric.GROUPS_TOTAL, period -> period.stock().groups());
  }

  private void activity() {
    put(CommunityMetric.ACTIVE_MEMBERS, Tally.ACTIVE);
    put(CommunityMetric.ACTIVE_SHARE, of(Tally.ACTIVE), Metrics::members);
    put(CommunityMetric.ACTIVE_SHARE_ADJUSTED, of(Tally.ACTIVE_AT_END), Metrics::members);
    put(CommunityMetric.ACTIVE_EXPOSURE, of(Tally.ACTIVE_DAYS), ScopePeriod::memberDays);
    formulas.put(CommunityMetric.ACTIVE_SHARE_DIFFERS, Metrics::differs);
    put(CommunityMetric.GROUPS_ALIVE, Tally.GROUPS_ALIVE);
    put(CommunityMetric.MESSAGES, Tally.MESSAGES);
    put(CommunityMetric.MESSAGES_PER_MEMBER, of(Tally.MESSAGES), Metrics::members);
  }

  private void leaving() {
    put(CommunityMetric.LEFT_MEMBERS, Tally.LEFT);
    put(CommunityMetric.LEFT_GROSS, Tally.LEFT_GROSS);
    put(CommunityMetric.LEAVE_EVENTS, Tally.LEAVE_EVENTS);
    put(CommunityMetric.LEFT_VOLUNTARY, Tally.LEFT_VOLUNTARY);
    put(CommunityMetric.LEFT_REMOVED, Tally.LEFT_REMOVED);
    put(CommunityMetric.BOUNCED_24H, Tally.BOUNCED);
  }

  private void sales() {
    put(CommunityMetric.BUYERS, Tally.BUYERS);
    put(CommunityMetric.BUYERS_AS_REPORTED, Tally.BUYERS_REPORTED);
    put(CommunityMetric.CONVERSION_RATE, of(Tally.BUYERS), Metrics::members);
    put(CommunityMetric.CONVERSION_RATE_ADJUSTED, of(Tally.BUYERS_AT_END), Metrics::members);
    put(CommunityMetric.ACTIVE_CONVERSION, of(Tally.BUYERS_ACTIVE), of(Tally.ACTIVE));
    put(CommunityMetric.GMV_MINOR, Tally.PAID);
    put(CommunityMetric.GMV_NET_MINOR, Metrics::net);
    put(CommunityMetric.GMV_OUTSIDE_MINOR, Tally.PAID_OUTSIDE);
    formulas.put(CommunityMetric.CURRENCY, period -> Figure.of(period.community().currency()));
  }

  static long net(ScopePeriod period) {
    return period.of(Tally.PAID) - period.of(Tally.REFUNDED);
  }

  private static long members(ScopePeriod period) {
    return period.stock().members();
  }

  private static Figure differs(ScopePeriod period) {
    if (!period.community().gives(CommunityMetric.ACTIVE_SHARE) || members(period) <= 0) {
      return Figure.of(null);
    }
    long apart = Math.abs(period.of(Tally.ACTIVE) - period.of(Tally.ACTIVE_AT_END));
    return Figure.of(apart * POINTS > members(period));
  }

  private static ToLongFunction<ScopePeriod> of(Tally tally) {
    return period -> period.of(tally);
  }

  private void put(CommunityMetric metric, Tally tally) {
    put(metric, of(tally));
  }

  private void put(CommunityMetric metric, ToLongFunction<ScopePeriod> count) {
    formulas.put(metric, period -> Figure.of(count.applyAsLong(period)));
  }

  private void put(
      CommunityMetric metric, ToLongFunction<ScopePeriod> part, ToLongFunction<ScopePeriod> whole) {
    formulas.put(metric, period -> quotient(part.applyAsLong(period), whole.applyAsLong(period)));
  }

  private static Figure quotient(long part, long whole) {
    return whole == 0 ? Figure.none(NullReason.BASE_ZERO) : Figure.of((double) part / whole);
  }
}
