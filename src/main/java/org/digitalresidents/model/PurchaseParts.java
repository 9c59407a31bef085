package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/**
 * What a member bought, as known at an as-of: columns that {@link MemberRfm} and {@link MemberTier}
 * share.
 */
public enum PurchaseParts implements Field {
  RECENCY_DAYS(
      Spec.number("days", "R: whole days from the last order to as_of.", "R:最近一次消费距今整天数")
          .nullBecause(NullReason.NO_ORDERS, NullReason.NO_PURCHASE)),
  FREQUENCY(
      Spec.count("F: orders in the lookback.", "F:回溯期内订单数")
          .nullBecause(NullReason.NO_ORDERS, NullReason.NO_PURCHASE)),
  NET_MINOR(
      Spec.money(
              "Paid for these orders, less what was refunded of them and without naming an order.",
              "回溯期内净支付额")
          .nullBecause(NullReason.NO_ORDERS, NullReason.NO_PURCHASE, NullReason.CURRENCY_MIX)),
  RFM_SEGMENT(
      Spec.code(RfmSegment.class, "Which kind of buyer.", "RFM 客群")
          .nullBecause(NullReason.NO_ORDERS, NullReason.CURRENCY_MIX));

  private final Spec spec;

  PurchaseParts(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
