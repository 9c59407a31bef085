package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.metric.Contributions.entry;
import static org.digitalresidents.metric.Contributions.one;

import java.util.EnumMap;
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
  /** What is left of what was paid for an order, refunds taken off. */
  private enum Left implements Named {
    IN_ALL,
    BY_DAY,
    BY_WEEK
  }

  private enum Latest implements Named {
    GROUPS
  }

  private static final Column IS_ORDER = OrderLine.KIND.col().equalTo(OrderLine.Kind.ORDER.code());
  private static final Column IS_REFUND =
      OrderLine.KIND.col().equalTo(OrderLine.Kind.REFUND.code());

  private OrderCounts() {}

  /** Contributions of the lines, in one currency. */
  static Dataset<Row> of(Dataset<Row> orderLines, MetricInputs in, MetricOptions options) {
    Dataset<Row> attributed = OrderAttribution.lines(orderLines, in, options.attribution());
    return Contributions.ofArray(
        withLatest(withLeft(attributed, options)), OrderLine.MEMBER_ID.col(), entries(options));
  }

  private static Dataset<Row> withLeft(Dataset<Row> lines, MetricOptions options) {
    WindowSpec order =
        Window.partitionBy(
            OrderLine.COMMUNITY_ID.col(), OrderLine.MEMBER_ID.col(), OrderLine.ORDER_ID.col());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column kept = when(IS_ORDER, amount).when(IS_REFUND, negate(amount)).otherwise(0L);
    return lines.withColumns(
        Map.of(
            Left.IN_ALL.column(), sum(kept).over(order),
            Left.BY_DAY.column(), sum(upToEnd(kept, options.day())).over(order),
            Left.BY_WEEK.column(), sum(upToEnd(kept, options.week())).over(order)));
  }

  /** The amount where its line is dated in the order's period, or before. */
  private static Column upToEnd(Column amount, Period period) {
    Column ofLine = period.startOf(period.dayOf(OrderLine.TS.col()));
    Column ofOrder = period.startOf(period.dayOf(Order.DATED_AT.col()));
    return when(ofLine.leq(ofOrder), amount).otherwise(0L);
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

  private static Column entries(MetricOptions options) {
    Column day = options.day().dayOf(OrderLine.TS.col());
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column groups = Latest.GROUPS.col();
    Column outside =
        when(IS_ORDER, entry(Scope.whole(), day, Map.of(Measure.PAID_OUTSIDE, amount)));
    Column parts =
        transform(
            groups,
            (group, index) -> {
              Column part =
                  options.attribution() == Attribution.ALL
                      ? amount
                      : share(amount, size(groups), index);
              return entry(group, day, ofScope(part));
            });
    Column counted = concat(array(entry(Scope.whole(), day, ofCommunity())), parts);
    return when(groups.isNotNull(), counted).otherwise(array(outside));
  }

  private static Map<Measure, Column> ofCommunity() {
    Column amount = OrderLine.AMOUNT_MINOR.col();
    Column inGroups = one(size(Latest.GROUPS.col()).gt(0)).multiply(amount);
    Map<Measure, Column> amounts = new EnumMap<>(ofScope(amount));
    amounts.put(Measure.PAID_IN_GROUPS, one(IS_ORDER).multiply(inGroups));
    amounts.put(Measure.REFUNDED_IN_GROUPS, one(IS_REFUND).multiply(inGroups));
    return amounts;
  }

  /** What a scope gets of a line; of nothing it gets nothing, but knows of it. */
  private static Map<Measure, Column> ofScope(Column amount) {
    return Map.of(
        Measure.PAID, one(IS_ORDER).multiply(amount),
        Measure.REFUNDED, one(IS_REFUND).multiply(amount),
        Measure.KEPT_ORDERS, kept(Left.IN_ALL),
        Measure.KEPT_BY_DAY, kept(Left.BY_DAY),
        Measure.KEPT_BY_WEEK, kept(Left.BY_WEEK));
  }

  /** {@code ⌊amount / n⌋}, and one more for the first {@code amount mod n}. */
  private static Column share(Column amount, Column n, Column index) {
    Column odd = amount.mod(n);
    return call_function("div", amount, n).plus(one(index.lt(odd)));
  }

  private static Column kept(Left left) {
    return one(Order.FIRST_LINE.col().and(left.col().gt(0)));
  }
}
