package org.digitalresidents.rfm;

import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.RfmSegment;

/** What {@link PurchaseParts} say of a person. Source: definitions C1, C2. */
record PurchaseRow(
    Long recencyDays,
    String recencyDaysNullReason,
    Long frequency,
    String frequencyNullReason,
    Long netMinor,
    String netMinorNullReason,
    String rfmSegment,
    String rfmSegmentNullReason) {

  static PurchaseRow of(Facts person, boolean areOrdersKnown) {
    boolean hasBought = person.number(Fact.ORDERS) != null;
    NullReason unknown = areOrdersKnown ? null : NullReason.NO_ORDERS;
    NullReason mixed = person.isTrue(Fact.IS_MIXED) ? NullReason.CURRENCY_MIX : null;
    NullReason none = unknown == null && !hasBought ? NullReason.NO_PURCHASE : unknown;
    NullReason noMoney = none == null ? mixed : none;
    NullReason noSegment = unknown == null ? mixed : unknown;
    return new PurchaseRow(
        none == null ? person.number(Fact.ORDER_AGO) : null,
        code(none),
        none == null ? person.number(Fact.ORDERS) : null,
        code(none),
        noMoney == null ? person.number(Fact.NET) : null,
        code(noMoney),
        noSegment == null ? segment(person, hasBought).code() : null,
        code(noSegment));
  }

  private static String code(NullReason reason) {
    return reason == null ? null : reason.code();
  }

  private static RfmSegment segment(Facts person, boolean hasBought) {
    return hasBought
        ? segment(
            person.isHigh(Measure.RECENCY),
            person.isHigh(Measure.FREQUENCY),
            person.isHigh(Measure.MONETARY))
        : RfmSegment.NO_ORDERS;
  }

  private static RfmSegment segment(boolean isRecent, boolean isFrequent, boolean isBig) {
    if (isRecent && isFrequent) {
      return isBig ? RfmSegment.IMPORTANT_VALUE : RfmSegment.GENERAL_VALUE;
    } else if (isRecent) {
      return isBig ? RfmSegment.IMPORTANT_DEVELOP : RfmSegment.GENERAL_DEVELOP;
    } else if (isFrequent) {
      return isBig ? RfmSegment.IMPORTANT_KEEP : RfmSegment.GENERAL_KEEP;
    }
    return isBig ? RfmSegment.IMPORTANT_WIN_BACK : RfmSegment.GENERAL_WIN_BACK;
  }
}
