package org.digitalresidents.lifetime;

import java.util.function.Consumer;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.ValueSample;

/**
 * Folds what one member did into their histories: one up to data_end, and one up to the hold-out
 * where there was anything before it. First come the spells, then active weeks, then orders.
 */
final class HistoryFold {
  private final MemberKey member;
  private final Ends ends;
  private final PurchaseDays purchases;
  private final PurchaseDays earlierPurchases;
  private final ActiveWeeks weeks;
  private final ActiveWeeks earlierWeeks;
  private final Presence presence;
  private final Presence earlierPresence;

  HistoryFold(MemberKey member, Ends ends) {
    this.member = member;
    this.ends = ends;
    purchases = new PurchaseDays(ends.all());
    earlierPurchases = new PurchaseDays(ends.calibration());
    weeks = new ActiveWeeks(ends.all());
    earlierWeeks = new ActiveWeeks(ends.calibration());
    presence = new Presence(ends.all());
    earlierPresence = new Presence(ends.calibration());
  }

  /** The member was in the community from one instant to another. */
  void stayed(long from, long to) {
    presence.stayed(from, to);
    earlierPresence.stayed(from, to);
  }

  /** The member was active in a week; weeks come in their order. */
  void wasActive(long week) {
    weeks.see(week);
    earlierWeeks.see(week);
  }

  /** A line of an order; those of one order come together, in the order of time. */
  void paid(String orderId, long micros, long day, long amount, String currency) {
    purchases.paid(orderId, micros, day, amount, currency);
    earlierPurchases.paid(orderId, micros, day, amount, currency);
  }

  /** A refund of an order, among its lines. */
  void refunded(String orderId, long micros, long amount, String currency) {
    purchases.refunded(orderId, micros, amount, currency);
    earlierPurchases.refunded(orderId, micros, amount, currency);
  }

  /** A refund that names no order. */
  void refunded(long micros, long day, long amount, String currency) {
    purchases.refunded(micros, day, amount, currency);
    earlierPurchases.refunded(micros, day, amount, currency);
  }

  void end(Consumer<MemberHistoryRow> out) {
    purchases.end();
    earlierPurchases.end();
    out.accept(
        MemberHistoryRow.of(
            member,
            ValueSample.ALL,
            MemberHistoryRow.Purchases.of(purchases, null),
            MemberHistoryRow.Activity.of(weeks, null),
            MemberHistoryRow.Membership.of(presence)));
    long bought = purchases.isEmpty() ? 0 : purchases.after(ends.calibration().lastDay());
    long active = earlierWeeks.later() - weeks.later();
    MemberHistoryRow before =
        MemberHistoryRow.of(
            member,
            ValueSample.CALIBRATION,
            MemberHistoryRow.Purchases.of(earlierPurchases, bought),
            MemberHistoryRow.Activity.of(earlierWeeks, active),
            MemberHistoryRow.Membership.of(earlierPresence));
    if (!before.isEmpty()) {
      out.accept(before);
    }
  }
}
