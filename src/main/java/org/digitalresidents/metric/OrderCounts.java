package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.metric.Contributions.entry;
import static org.digitalresidents.metric.Contributions.entryWhen;
import static org.digitalresidents.metric.Contributions.one;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.metric.OrderAttribution.Order;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * Who bought and what was paid. Source: S2:39–43 (周转化人数, 周贡献GMV).
 *
 * <p>{@code GMV = Σ lines of counted orders}, {@code net = GMV − Σ refunds of counted orders}, each
 * by its own date. A refund that names no order is taken for one of the member's latest counted
 * order at or before it; where there is none, or the order it names is not in the data or does not
 * count, it is not counted. Only refunds that name an order can undo it: a member is a buyer where
 * {@code Σ refunded < Σ paid} of a counted order, so an order of nothing makes no buyer.
 */
final class OrderCounts {
  private enum Sum implements Named {
    PAID,
    REFUNDED,
    PAID_BY_END,
    REFUNDED_BY_END
  }

  private enum Latest implements Named {
    GROUPS
  }

  private static final Column IS_ORDER = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
  private static final Column IS_REFUND =
      OrderLine.KIND.col().equalTo(OrderLine.Kind.REFUND.code());

  private OrderCounts() {}

  static Dataset<Row> of(
      Dataset<Row> orderLines, MetricInputs in, Attribution attribution, Period period) {
    Dataset<Row> lines =
        withLatest(withSums(OrderAttribution.lines(orderLines, in, attribution), period));
    return Contributions.ofArray(lines, OrderLine.MEMBER_ID.col(), entries(attribution, period));
  }

  private static Dataset<Row> withSums(Dataset<Row> lines, Period period) {
    WindowSpec order =
        Window.partitionBy(
            OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col(), OrderLine.ORDER_ID.col());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column orderPeriod = period.startOf(period.dayOf(Order.DATED_AT.col()));
    Column linePeriod = period.startOf(period.dayOf(OrderLine.TS.col()));
    Column byEnd = linePeriod.leq(orderPeriod);
    return lines.withColumns(
        Map.of(
            Sum.PAID.column(), total(IS_ORDER, amount, order),
            Sum.REFUNDED.column(), total(IS_REFUND, amount, order),
            Sum.PAID_BY_END.column(), total(IS_ORDER.and(byEnd), amount, order),
            Sum.REFUNDED_BY_END.column(), total(IS_REFUND.and(byEnd), amount, order)));
  }

  private static Column total(Column which, Column amount, WindowSpec order) {
    return sum(when(which, amount).otherwise(0L)).over(order);
  }

  private static Dataset<Row> withLatest(Dataset<Row> lines) {
    // At one instant an order comes before a refund.
    WindowSpec sofar =
        Window.partitionBy(OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col())
            .orderBy(
                OrderLine.TS.col(),
                one(IS_REFUND),
                OrderLine.ORDER_ID.col(),
                OrderLine.EVENT_ID.col())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column counted = when(Order.FIRST_LINE.col().and(Order.COUNTED.col()), Order.GROUPS.col());
    Column own = when(Order.COUNTED.col(), Order.GROUPS.col());
    Column latest = last(counted, true).over(sofar);
    return lines.withColumn(
        Latest.GROUPS.column(), when(OrderLine.ORDER_ID.col().isNull(), latest).otherwise(own));
  }

  private static Column entries(Attribution attribution, Period period) {
    Column day = period.dayOf(OrderLine.TS.col());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column groups = Latest.GROUPS.col();
    Column counts = groups.isNotNull();
    Column inGroups = one(size(groups).gt(0)).multiply(amount);
    Column outside = IS_ORDER.and(counts.equalTo(false));

    Column whole =
        entryWhen(
            counts,
            Scope.whole(),
            day,
            Map.of(
                Measure.PAID, one(IS_ORDER).multiply(amount),
                Measure.REFUNDED, one(IS_REFUND).multiply(amount),
                Measure.PAID_IN_GROUPS, one(IS_ORDER).multiply(inGroups),
                Measure.REFUNDED_IN_GROUPS, one(IS_REFUND).multiply(inGroups),
                Measure.KEPT_ORDERS, kept(),
                Measure.REPORTED_ORDERS, reported()));
    Column notCounted =
        entryWhen(outside, Scope.whole(), day, Map.of(Measure.PAID_OUTSIDE, amount));
    Column parts =
        transform(
            groups,
            (group, index) -> {
              Column part =
                  attribution == Attribution.ALL ? amount : share(amount, size(groups), index);
              return entry(
                  group,
                  day,
                  Map.of(
                      Measure.PAID, one(IS_ORDER).multiply(part),
                      Measure.REFUNDED, one(IS_REFUND).multiply(part),
                      Measure.KEPT_ORDERS, kept(),
                      Measure.REPORTED_ORDERS, reported()));
            });
    Column community = array_compact(array(whole, notCounted));
    return when(counts, concat(community, parts)).otherwise(community);
  }

  /** {@code ⌊amount / n⌋}, and one more for the first {@code amount mod n}. */
  private static Column share(Column amount, Column n, Column index) {
    Column odd = amount.mod(n);
    return call_function("div", amount, n).plus(one(index.lt(odd)));
  }

  private static Column kept() {
    Column kept = Sum.REFUNDED.col().lt(Sum.PAID.col());
    return one(Order.FIRST_LINE.col().and(kept));
  }

  private static Column reported() {
    Column kept = Sum.REFUNDED_BY_END.col().lt(Sum.PAID_BY_END.col());
    return one(Order.FIRST_LINE.col().and(kept));
  }
}
