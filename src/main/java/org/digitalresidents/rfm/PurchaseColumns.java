package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.RfmSegment;

/** What {@code member_rfm} says of a person's purchases. Source: definitions C1, C2. */
final class PurchaseColumns {
  private PurchaseColumns() {}

  static List<Column> of(RfmOptions options) {
    Column noOrders = when(OrdersAsOf.ARE_KNOWN.col(), null).otherwise(NullReason.NO_ORDERS.code());
    Column unbought = when(Fact.ORDERS.col().isNull(), NullReason.NO_PURCHASE.code());
    Column mixed = when(Fact.IS_MIXED.col(), NullReason.CURRENCY_MIX.code());
    Column none = coalesce(noOrders, unbought);
    Column noMoney = coalesce(none, mixed);
    Column isHigh = Scores.of(Measure.RECENCY, Scores.IS_HIGH);
    Column isFrequent = Scores.of(Measure.FREQUENCY, Scores.IS_HIGH);
    Column isBig = Scores.of(Measure.MONETARY, Scores.IS_HIGH);

    List<Column> columns = new ArrayList<>();
    columns.addAll(PurchaseParts.RECENCY_DAYS.from(Fact.ORDER_AGO.col(), none));
    columns.addAll(PurchaseParts.FREQUENCY.from(Fact.ORDERS.col(), none));
    columns.addAll(PurchaseParts.NET_MINOR.from(Fact.NET.col(), noMoney));
    columns.addAll(
        PurchaseParts.RFM_SEGMENT.from(
            when(unbought.isNotNull(), RfmSegment.NO_ORDERS.code())
                .otherwise(segment(isHigh, isFrequent, isBig)),
            coalesce(noOrders, mixed)));
    columns.add(MemberRfm.MONETARY_MINOR.from(when(noMoney.isNull(), money(options))));
    columns.add(MemberRfm.RECENCY_SCORE.from(Scores.of(Measure.RECENCY, Scores.SCORE)));
    columns.add(MemberRfm.FREQUENCY_SCORE.from(Scores.of(Measure.FREQUENCY, Scores.SCORE)));
    columns.add(MemberRfm.MONETARY_SCORE.from(Scores.of(Measure.MONETARY, Scores.SCORE)));
    columns.add(MemberRfm.RECENCY_RANK.from(Scores.of(Measure.RECENCY, Scores.RANK)));
    columns.add(MemberRfm.FREQUENCY_RANK.from(Scores.of(Measure.FREQUENCY, Scores.RANK)));
    columns.add(MemberRfm.MONETARY_RANK.from(Scores.of(Measure.MONETARY, Scores.RANK)));
    columns.add(MemberRfm.IS_RECENT.from(isHigh));
    columns.add(MemberRfm.IS_FREQUENT.from(isFrequent));
    columns.add(MemberRfm.IS_BIG.from(isBig));
    return columns;
  }

  private static Column segment(Column isRecent, Column isFrequent, Column isBig) {
    Column valued = isRecent.and(isFrequent);
    return when(
            isBig,
            when(valued, code(RfmSegment.IMPORTANT_VALUE))
                .when(isRecent, code(RfmSegment.IMPORTANT_DEVELOP))
                .when(isFrequent, code(RfmSegment.IMPORTANT_KEEP))
                .otherwise(code(RfmSegment.IMPORTANT_WIN_BACK)))
        .otherwise(
            when(valued, code(RfmSegment.GENERAL_VALUE))
                .when(isRecent, code(RfmSegment.GENERAL_DEVELOP))
                .when(isFrequent, code(RfmSegment.GENERAL_KEEP))
                .otherwise(code(RfmSegment.GENERAL_WIN_BACK)));
  }

  private static Column code(RfmSegment segment) {
    return lit(segment.code());
  }

  /** What M is, of who has orders in one currency. */
  static Column money(RfmOptions options) {
    return switch (options.money()) {
      case SUM -> Fact.NET.col();
      case MEAN -> floor(Fact.NET.col().divide(Fact.ORDERS.col())).cast(DataTypes.LongType);
    };
  }
}
