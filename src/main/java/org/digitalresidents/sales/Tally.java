package org.digitalresidents.sales;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.BuyerValue.COMMUNITY_ID;
import static org.digitalresidents.model.BuyerValue.TIMEFRAME;
import static org.digitalresidents.model.BuyerValue.TIMEFRAME_START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;

/** What the orders of a community come to in a timeframe. */
enum Tally implements Named {
  PAID,
  REFUNDED,
  ORDERS,
  ORDERS_PAID,
  FIRST_TIME_BUYERS,
  MATURE_BUYERS,
  REPEAT_BUYERS,
  BUYERS,
  MEDIAN_PER_BUYER,
  MEDIAN_PER_ORDER;

  /** Within how long who buys again is a repeat buyer. Definitions B6. */
  private static final long REPEAT_MICROS = Duration.ofDays(90).toMillis() * 1000;

  /** Of a member, and the same of each of their orders; added up over members. */
  private static final List<Tally> SUMS =
      List.of(PAID, REFUNDED, ORDERS, ORDERS_PAID, FIRST_TIME_BUYERS, MATURE_BUYERS, REPEAT_BUYERS);

  private enum Each implements Named {
    TIMEFRAME,
    MEMBER,
    /** Null in the row of the member. */
    ORDER
  }

  /** One row per community and timeframe, also where nothing was bought. */
  static Dataset<Row> of(Dataset<Row> lines, Dataset<Row> community, Timeframes timeframes) {
    Dataset<Row> members =
        members(lines, timeframes).unionByName(nothing(community, timeframes), true);
    Column isMember = Each.ORDER.col().isNull();
    Column isBuyer = isMember.and(ORDERS.col().gt(0));
    List<Column> tallies = new ArrayList<>();
    for (Tally tally : SUMS) {
      tallies.add(tally.from(coalesce(sum(when(isMember, tally.col())), lit(0L))));
    }
    tallies.add(BUYERS.from(count_if(isBuyer)));
    tallies.add(MEDIAN_PER_BUYER.from(median(when(isBuyer, ORDERS_PAID.col()))));
    tallies.add(MEDIAN_PER_ORDER.from(median(when(isMember.equalTo(false), ORDERS_PAID.col()))));
    tallies.add(CurrencyNumbers.LOW.from(min(CurrencyNumbers.LOW.col())));
    tallies.add(CurrencyNumbers.HIGH.from(max(CurrencyNumbers.HIGH.col())));
    Column timeframe = Each.TIMEFRAME.col();
    return Named.aggregate(
        members.groupBy(
            COMMUNITY_ID.col(),
            TIMEFRAME.from(timeframe.getField(TIMEFRAME.column())),
            TIMEFRAME_START.from(timeframe.getField(TIMEFRAME_START.column()))),
        tallies);
  }

  private static Dataset<Row> nothing(Dataset<Row> community, Timeframes timeframes) {
    return community.select(COMMUNITY_ID.col(), Each.TIMEFRAME.from(explode(timeframes.all())));
  }

  private static Dataset<Row> members(Dataset<Row> lines, Timeframes timeframes) {
    Column none = lit(null).cast(DataTypes.StringType);
    Column orders =
        when(Orders.IS_PURCHASE.col(), array(none, OrderLine.ORDER_ID.col()))
            .otherwise(array(none));
    return Named.aggregate(
        lines
            .withColumn(Each.TIMEFRAME.column(), explode(timeframes.of(OrderLine.TS.col())))
            .withColumn(Each.ORDER.column(), explode(orders))
            .groupBy(
                COMMUNITY_ID.col(),
                Each.TIMEFRAME.col(),
                Each.MEMBER.from(OrderLine.MEMBER_ID.col()),
                Each.ORDER.col()),
        ofLines());
  }

  private static List<Column> ofLines() {
    Column counts = Orders.LINE_COUNTS.col();
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column isPurchase = Orders.IS_PURCHASE.col();
    Column isFirst = isPurchase.and(Orders.PURCHASE_NO.col().equalTo(1));
    Column until = unix_micros(Orders.PLACED_AT.col()).plus(REPEAT_MICROS);
    Column isMature = isFirst.and(until.lt(unix_micros(Community.DATA_END.col())));
    Column isRepeat = isMature.and(unix_micros(Orders.NEXT_AT.col()).leq(until));
    Column currency = when(counts, CurrencyNumbers.ofLine());
    return List.of(
        PAID.from(sum(when(counts.and(Orders.IS_ORDER), amount).otherwise(0L))),
        REFUNDED.from(sum(when(counts.and(Orders.IS_REFUND), amount).otherwise(0L))),
        ORDERS.from(count_if(isPurchase)),
        ORDERS_PAID.from(sum(when(isPurchase, Orders.PAID.col()).otherwise(0L))),
        FIRST_TIME_BUYERS.from(count_if(isFirst)),
        MATURE_BUYERS.from(count_if(isMature)),
        REPEAT_BUYERS.from(count_if(isRepeat)),
        CurrencyNumbers.LOW.from(min(currency)),
        CurrencyNumbers.HIGH.from(max(currency)));
  }

  private static Column median(Column values) {
    return percentile(values, lit(0.5));
  }
}
