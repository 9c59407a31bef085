package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/**
 * What members bought, as known at each as-of.
 *
 * <ul>
 *   <li>An order is what a member paid and was refunded under one number; its time is that of its
 *       first line. It counts where less was refunded by the as-of than paid, and only then.
 *   <li>A refund that names no order is known to be of none: it lessens the net alone.
 *   <li>A refund of an order that is not in the data, or is before the lookback, counts nowhere.
 * </ul>
 *
 * <p>Source: definitions C1, A8.
 */
final class Purchases {
  private enum Part implements Named {
    AT,
    PAID,
    REFUNDED,
    CURRENCY_NUMBER
  }

  private static final long MICROS_A_DAY = 86_400_000_000L;

  private Purchases() {}

  /** The facts of who has an order that counts. */
  static Dataset<Row> of(Dataset<Row> orderLines, Dataset<Row> asOfs) {
    WindowSpec everybody = Window.partitionBy(MemberRfm.COMMUNITY_ID.col(), MemberRfm.AS_OF.col());
    Column isMixed =
        min(CurrencyNumbers.LOW.col())
            .over(everybody)
            .notEqual(max(CurrencyNumbers.HIGH.col()).over(everybody));
    Column ago = unix_micros(MemberRfm.AS_OF.col()).minus(unix_micros(Part.AT.col()));

    return members(orders(orderLines, asOfs))
        .where(Fact.ORDERS.col().gt(0))
        .select(
            Named.columns(
                Fact.KEY,
                Fact.ORDERS.col(),
                Fact.ORDER_AGO.from(
                    functions.floor(ago.divide(MICROS_A_DAY)).cast(DataTypes.LongType)),
                Fact.NET.col(),
                Fact.IS_MIXED.from(isMixed)));
  }

  private static Dataset<Row> orders(Dataset<Row> orderLines, Dataset<Row> asOfs) {
    Column isOrder = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column namesOrder = OrderLine.ORDER_ID.col().isNotNull();
    Column ts = OrderLine.TS.col();
    Column isKnown = ts.lt(AsOf.AT.col()).and(namesOrder.or(ts.geq(OrdersAsOf.FROM.col())));
    Column community = OrderLine.COMMUNITY_ID.col();

    return AsOf.seen(orderLines, asOfs, community, isKnown)
        .select(
            Named.columns(
                List.of(Fact.key(community, OrderLine.MEMBER_ID.col())),
                OrdersAsOf.FROM.col(),
                OrderLine.ORDER_ID.col(),
                Part.CURRENCY_NUMBER.from(CurrencyNumbers.ofLine()),
                Part.AT.from(when(isOrder, ts)),
                Part.PAID.from(when(isOrder, amount).otherwise(0L)),
                Part.REFUNDED.from(when(isOrder, 0L).otherwise(amount))))
        .groupBy(Named.columns(Fact.KEY, OrdersAsOf.FROM.col(), OrderLine.ORDER_ID.col()))
        .agg(
            Part.AT.from(min(Part.AT.col())),
            Part.PAID.from(sum(Part.PAID.col())),
            Part.REFUNDED.from(sum(Part.REFUNDED.col())),
            CurrencyNumbers.LOW.from(min(Part.CURRENCY_NUMBER.col())),
            CurrencyNumbers.HIGH.from(max(Part.CURRENCY_NUMBER.col())));
  }

  private static Dataset<Row> members(Dataset<Row> orders) {
    Column isRecent = Part.AT.col().geq(OrdersAsOf.FROM.col());
    Column isKept = Part.REFUNDED.col().lt(Part.PAID.col());
    Column counts = isRecent.and(isKept);
    Column isOfNoOrder = OrderLine.ORDER_ID.col().isNull();
    Column hasPart = counts.or(isOfNoOrder);
    Column net = Part.PAID.col().minus(Part.REFUNDED.col());

    return orders
        .groupBy(Fact.KEY.toArray(Column[]::new))
        .agg(
            Fact.ORDERS.from(count_if(counts)),
            Fact.NET.from(sum(when(hasPart, net))),
            Part.AT.from(max(when(counts, Part.AT.col()))),
            CurrencyNumbers.LOW.from(min(when(hasPart, CurrencyNumbers.LOW.col()))),
            CurrencyNumbers.HIGH.from(max(when(hasPart, CurrencyNumbers.HIGH.col()))));
  }
}
