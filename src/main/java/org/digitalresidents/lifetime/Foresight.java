package org.digitalresidents.lifetime;

import org.digitalresidents.lifetime.MemberValueRow.Orders;
import org.digitalresidents.lifetime.MemberValueRow.Past;
import org.digitalresidents.lifetime.MemberValueRow.Spend;
import org.digitalresidents.lifetime.MemberValueRow.Weeks;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;

/** Says of each member of a community what its models say. */
final class Foresight {
  private static final double DAYS_A_WEEK = 7;

  private final FittedModel orders; // null where the community has none; the same of the others
  private final FittedModel spend;
  private final FittedModel weeks;
  private final LifetimeModel buying; // null where it cannot be used; the same of active
  private final LifetimeModel active;
  private final SpendModel amounts;

  Foresight(CommunityModels models) {
    orders = models.orders();
    spend = models.spend();
    weeks = models.weeks();
    buying = lifetime(orders);
    active = lifetime(weeks);
    amounts = spend == null || spend.obstacle() != null ? null : SpendModel.of(spend);
  }

  private static LifetimeModel lifetime(FittedModel fitted) {
    return fitted == null || fitted.obstacle() != null ? null : fitted.lifetime();
  }

  MemberValueRow of(Known member) {
    Orders expected = orders(member);
    return new MemberValueRow(
        member.text(MemberHistory.COMMUNITY_ID),
        member.text(MemberHistory.MEMBER_ID),
        past(member),
        expected,
        spend(member, expected.expectedOrders365Days()),
        weeks(member),
        member.isMember());
  }

  private Past past(Known member) {
    Long repeats = member.number(MemberHistory.REPEAT_ORDER_DAYS);
    Long spent = member.number(MemberHistory.REPEAT_SPEND_MINOR);
    boolean hasMean = spent != null && repeats > 0;
    return new Past(
        repeats,
        member.weeks(MemberHistory.LAST_ORDER_AGE_DAYS),
        member.weeks(MemberHistory.ORDER_AGE_DAYS),
        hasMean ? Double.valueOf(spent / (double) repeats) : null,
        hasMean ? null : whyNoMean(member, spent),
        member.text(MemberHistory.CURRENCY),
        member.number(MemberHistory.REPEAT_ACTIVE_WEEKS),
        member.number(MemberHistory.LAST_ACTIVE_AGE_WEEKS),
        member.number(MemberHistory.ACTIVE_AGE_WEEKS));
  }

  private String whyNoMean(Known member, Long spent) {
    if (spent != null) {
      return NullReason.NO_REPEAT.code();
    }
    return member.hasBought() ? NullReason.CURRENCY_MIX.code() : whyNothingBought();
  }

  private String whyNothingBought() {
    return (orders == null ? NullReason.NO_ORDERS : NullReason.NEVER_BOUGHT).code();
  }

  private Orders orders(Known member) {
    if (!member.hasBought()) {
      return Orders.none(whyNothingBought());
    }
    if (buying == null) {
      return Orders.none(orders.obstacle());
    }
    History history = member.orders();
    boolean canStop = orders.predictor() != Predictor.NBD;
    return new Orders(
        orders.predictor().code(),
        canStop ? buying.alive(history) : null,
        canStop ? null : NullReason.NOBODY_STOPS.code(),
        buying.expected(history, 30 / DAYS_A_WEEK),
        buying.expected(history, 90 / DAYS_A_WEEK),
        buying.expected(history, 365 / DAYS_A_WEEK));
  }

  private Spend spend(Known member, Double ordersInAYear) {
    if (!member.hasBought()) {
      return Spend.none(whyNothingBought());
    }
    Long spent = member.number(MemberHistory.REPEAT_SPEND_MINOR);
    if (spent == null) {
      return Spend.none(NullReason.CURRENCY_MIX.code());
    }
    if (amounts == null) {
      return Spend.none(spend == null ? NullReason.NO_REPEATS.code() : spend.obstacle());
    }
    double expected = amounts.expected(member.number(MemberHistory.REPEAT_ORDER_DAYS), spent);
    return new Spend(
        spend.predictor().code(),
        Math.round(expected),
        null,
        ordersInAYear == null ? null : Long.valueOf(Math.round(ordersInAYear * expected)));
  }

  private Weeks weeks(Known member) {
    if (member.hasLeft()) {
      return Weeks.GONE;
    }
    if (!member.wasActive()) {
      return Weeks.none(whyNoWeeks(member));
    }
    if (active == null) {
      return Weeks.none(weeks.obstacle());
    }
    History history = member.activity();
    return new Weeks(
        active.alive(history),
        null,
        active.expected(history, 4),
        active.expected(history, 13),
        active.expected(history, 52));
  }

  private String whyNoWeeks(Known member) {
    String own = member.reason(MemberHistory.REPEAT_ACTIVE_WEEKS);
    boolean isOfAll = weeks == null && own.equals(NullReason.NEVER_ACTIVE.code());
    return isOfAll ? NullReason.NO_ACTIVITY.code() : own;
  }
}
