package org.digitalresidents.sales;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.BuyerValue;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CurrencyNumbers;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.WilsonColumns;

/**
 * How often and for how much buyers buy. Source: definitions B6 (消费频次与客单价).
 *
 * <p>{@code 客单价 = GMV / buyers}, {@code 笔单价 = GMV / orders}, literally; their medians, and orders,
 * leave out what was fully refunded. A ratio is one division of two whole numbers.
 */
public final class BuyerValues {
  private static final Map<BuyerValue, Tally> COUNTS =
      Map.of(
          BuyerValue.BUYERS, Tally.BUYERS,
          BuyerValue.ORDERS, Tally.ORDERS,
          BuyerValue.GMV_MINOR, Tally.PAID,
          BuyerValue.ORDERS_PAID_MINOR, Tally.ORDERS_PAID,
          BuyerValue.MEDIAN_PER_BUYER_MINOR, Tally.MEDIAN_PER_BUYER,
          BuyerValue.MEDIAN_PER_ORDER_MINOR, Tally.MEDIAN_PER_ORDER,
          BuyerValue.FIRST_TIME_BUYERS, Tally.FIRST_TIME_BUYERS,
          BuyerValue.MATURE_BUYERS, Tally.MATURE_BUYERS,
          BuyerValue.REPEAT_BUYERS_90D, Tally.REPEAT_BUYERS);

  private BuyerValues() {}

  /**
   * The rows of {@code buyer_value}.
   *
   * @param orderLines rows of {@code order_line}, in one currency per community or as they are
   * @param spells rows of {@code membership_spell}
   */
  public static Dataset<Row> of(
      Dataset<Row> orderLines,
      Dataset<Row> spells,
      Dataset<Row> community,
      ZoneId zone,
      DayOfWeek weekStart) {
    Timeframes timeframes = new Timeframes(zone, weekStart);
    Dataset<Row> tallies =
        CurrencyNumbers.named(
            Tally.of(Orders.of(orderLines, spells, community), community, timeframes), orderLines);
    Dataset<Row> known =
        community.select(
            Community.COMMUNITY_ID.col(), Community.DATA_END.col(), Community.ORDER_ACTS.col());
    Map<BuyerValue, Column> values = values();
    values.put(BuyerValue.IS_COMPLETE, timeframes.isComplete());
    List<Column> columns = new ArrayList<>();
    for (BuyerValue field : BuyerValue.values()) {
      columns.addAll(filled(field, values.getOrDefault(field, field.col())));
    }
    // community_id is unique in community, so no row multiplies.
    return tallies
        .join(broadcast(known), Community.COMMUNITY_ID.column())
        .select(columns.toArray(Column[]::new));
  }

  private static Map<BuyerValue, Column> values() {
    Column repeat = Tally.REPEAT_BUYERS.col();
    Column mature = Tally.MATURE_BUYERS.col();
    Column hasOrders = Community.ORDER_ACTS.col().gt(0);
    Map<BuyerValue, Column> values = new EnumMap<>(BuyerValue.class);
    COUNTS.forEach((field, tally) -> values.put(field, tally.col()));
    values.put(BuyerValue.GMV_NET_MINOR, Tally.PAID.col().minus(Tally.REFUNDED.col()));
    values.put(BuyerValue.ORDERS_PER_BUYER, divided(Tally.ORDERS, Tally.BUYERS));
    values.put(BuyerValue.GMV_PER_BUYER_MINOR, divided(Tally.PAID, Tally.BUYERS));
    values.put(BuyerValue.GMV_PER_ORDER_MINOR, divided(Tally.PAID, Tally.ORDERS));
    values.put(BuyerValue.REPEAT_RATE_90D, divided(Tally.REPEAT_BUYERS, Tally.MATURE_BUYERS));
    values.put(
        BuyerValue.REPEAT_RATE_90D_LOW, when(hasOrders, WilsonColumns.lower(repeat, mature)));
    values.put(
        BuyerValue.REPEAT_RATE_90D_HIGH, when(hasOrders, WilsonColumns.upper(repeat, mature)));
    values.put(BuyerValue.CURRENCY, CurrencyNumbers.NAME.col());
    return values;
  }

  private static Column divided(Tally part, Tally whole) {
    return try_divide(
        part.col().cast(DataTypes.DoubleType), whole.col().cast(DataTypes.DoubleType));
  }

  private static List<Column> filled(BuyerValue field, Column value) {
    return field.spec().reasons().isEmpty()
        ? List.of(field.from(value))
        : field.from(value, reason(field));
  }

  private static Column reason(BuyerValue field) {
    Column base =
        field == BuyerValue.REPEAT_RATE_90D ? Tally.FIRST_TIME_BUYERS.col() : Tally.BUYERS.col();
    Map<NullReason, Column> holds =
        Map.of(
            NullReason.NO_ORDERS, Community.ORDER_ACTS.col().equalTo(0),
            NullReason.CURRENCY_MIX, CurrencyNumbers.isMix(),
            NullReason.BASE_ZERO, base.equalTo(0),
            NullReason.NOT_OBSERVED, Tally.MATURE_BUYERS.col().equalTo(0));
    return coalesce(
        field.spec().reasons().stream()
            .map(reason -> when(holds.get(reason), lit(reason.code())))
            .toArray(Column[]::new));
  }
}
