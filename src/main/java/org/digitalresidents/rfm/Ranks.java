package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.table.Named;

/**
 * Where a value stands among the values of one measure at one as-of. The mid-rank is {@code u =
 * (#less + ½ #equal) / N}, so equal values stand equal, whatever the order of rows. All is counted
 * in whole numbers. Source: methods 4.5.
 *
 * <p>Rows have a community, an as-of, a {@link #MEASURE} and a {@link #VALUE} of which 0 or less is
 * nothing.
 */
enum Ranks implements Named {
  MEASURE,
  VALUE,
  ALL,
  /** Of all, those that have nothing. */
  NOTHING,
  LESS,
  SAME,
  TOTAL;

  /** The rows, and for each how many have less, the same, anything. */
  static Dataset<Row> of(Dataset<Row> rows) {
    WindowSpec byValue = byValue();
    WindowSpec all = byValue.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    WindowSpec equal = byValue.rangeBetween(Window.currentRow(), Window.currentRow());
    return rows.withColumns(
        Map.of(
            ALL.column(), count(lit(1)).over(all),
            NOTHING.column(), count_if(VALUE.col().leq(0)).over(all),
            TOTAL.column(), sum(VALUE.col()).over(all),
            LESS.column(), rank().over(byValue).minus(1).cast(DataTypes.LongType),
            SAME.column(), count(lit(1)).over(equal)));
  }

  /** Values of a measure at an as-of, the smallest first. */
  static WindowSpec byValue() {
    return Window.partitionBy(MemberRfm.COMMUNITY_ID.col(), MemberRfm.AS_OF.col(), MEASURE.col())
        .orderBy(VALUE.col());
  }

  /** The mid-rank among all, also those that have nothing; 0 of nothing. */
  static Column percentile() {
    return when(hasSome(), real(standing()).divide(real(ALL.col().multiply(2)))).otherwise(0.0);
  }

  /** The mid-rank among those that have something; 0 of nothing. */
  static Column midRank() {
    return when(hasSome(), real(standingOfSome()).divide(real(someTwice()))).otherwise(0.0);
  }

  /** {@code 1 + ⌊k·u⌋}, at most k, of the mid-rank; 1 of nothing. */
  static Column score(int k) {
    Column whole = call_function("div", standingOfSome().multiply(k), someTwice());
    return when(hasSome(), least(whole.plus(1), lit((long) k))).otherwise(1L);
  }

  /** Whether a value with such a score is high. */
  static Column isHigh(RfmSplit split, Column score, int k) {
    Column aboveMean = real(VALUE.col()).gt(real(TOTAL.col()).divide(real(ALL.col())));
    Column high =
        switch (split) {
          case MEDIAN -> standingOfSome().multiply(2).gt(someTwice());
          case MEAN -> aboveMean;
          case CUT -> score.multiply(2).gt(k + 1);
          case FROZEN, FROZEN_PARTLY ->
              throw new IllegalArgumentException("Not of a month itself: " + split);
        };
    return hasSome().and(high);
  }

  /** Whether the measure can be told: reach cannot where nobody has any. */
  static Column isKnown() {
    return MEASURE.col().notEqual(Measure.REACH.code()).or(TOTAL.col().gt(0));
  }

  private static Column hasSome() {
    return VALUE.col().gt(0);
  }

  /** {@code 2 #less + #equal}. */
  private static Column standing() {
    return LESS.col().multiply(2).plus(SAME.col());
  }

  private static Column standingOfSome() {
    return standing().minus(NOTHING.col().multiply(2));
  }

  private static Column someTwice() {
    return ALL.col().minus(NOTHING.col()).multiply(2);
  }

  private static Column real(Column count) {
    return count.cast(DataTypes.DoubleType);
  }
}
