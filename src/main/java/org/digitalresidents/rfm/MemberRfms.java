package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Pass;

/**
 * Recency, frequency, money and activity of everybody, month by month. Source: definitions C1, C2.
 */
public final class MemberRfms {
  private MemberRfms() {}

  /** What {@link #pass} reads, scored by the cut points of each as-of itself. */
  public static Dataset<Row> persons(RfmInputs in, RfmOptions options, MonthsOver over) {
    Column own = Ranks.score(options.bins());
    Column isHigh = Ranks.isHigh(options.split(), own, options.bins());
    return scored(in, options, over, rows -> rows, own, isHigh, lit(options.split().code()));
  }

  /**
   * What {@link #pass} reads, scored by cut points of another run; a measure of a community that
   * has none is scored by its own.
   *
   * @param cuts rows of {@code rfm_cut}; of each community and measure the latest as-of counts
   */
  public static Dataset<Row> personsByCuts(
      RfmInputs in, Dataset<Row> cuts, RfmOptions options, MonthsOver over) {
    Column own = Ranks.score(options.bins());
    Column isHigh = Ranks.isHigh(options.split(), own, options.bins());
    return scored(
        in,
        options,
        over,
        rows -> FrozenCuts.with(rows, cuts, options),
        FrozenCuts.scoreOr(own),
        FrozenCuts.isHighOr(isHigh),
        FrozenCuts.splitOr(lit(options.split().code())));
  }

  /**
   * Fills {@code member_rfm}.
   *
   * @param community rows of {@code community}
   */
  public static Pass<Row> pass(Dataset<Row> community, RfmOptions options, MonthsOver over) {
    return new MemberRfmPass(new AsOfs(OrdersAsOf.of(community, options).collectAsList()), over);
  }

  private static Dataset<Row> scored(
      RfmInputs in,
      RfmOptions options,
      MonthsOver over,
      UnaryOperator<Dataset<Row>> cuts,
      Column score,
      Column isHigh,
      Column split) {
    Dataset<Row> facts = Fact.of(in, over.asked(OrdersAsOf.of(in.community(), options)));
    Column[] found = {
      Ranks.MEASURE.col(),
      Ranks.VALUE.col(),
      Scores.SCORE.from(score),
      Scores.RANK.from(Ranks.midRank()),
      Scores.PERCENTILE.from(when(Ranks.isKnown(), Ranks.percentile())),
      Scores.IS_HIGH.from(isHigh)
    };
    Column[] known = {Ranks.MEASURE.col(), Scores.PERSON.col(), Scores.SPLIT.from(split)};
    List<String> columns = Stream.of(Fact.values()).map(Fact::column).toList();
    return Scores.together(
        cuts.apply(Scores.persons(facts, columns)).select(Named.columns(Fact.KEY, known)),
        cuts.apply(Ranks.of(Scores.values(facts, values(options))))
            .select(Named.columns(Fact.KEY, found)));
  }

  private static Map<Measure, Column> values(RfmOptions options) {
    Column isBuyer = Fact.ORDERS.col().isNotNull();
    Column hasMoney = isBuyer.and(Fact.IS_MIXED.col().equalTo(false));
    Column isActive = orNone(Fact.ACTIVE_DAYS).gt(0);
    Column takesPart = isActive.or(orNone(Fact.PARTNERS).gt(0)).or(orNone(Fact.HELPS).gt(0));
    Column counts = Fact.IS_PRESENT.col().and(takesPart);
    Column lately = greatest(Strength.ofActiveAgo(Fact.ACTIVE_AGO.col()), lit(1L));

    Map<Measure, Column> values = new EnumMap<>(Measure.class);
    values.put(Measure.RECENCY, when(isBuyer, Strength.ofOrderAgo(Fact.ORDER_AGO.col(), options)));
    values.put(Measure.FREQUENCY, when(isBuyer, Fact.ORDERS.col()));
    values.put(Measure.MONETARY, when(hasMoney, money(options)));
    values.put(Measure.ACTIVE_AGO, when(counts, when(isActive, lately).otherwise(0L)));
    values.put(Measure.ACTIVE_DAYS, when(counts, orNone(Fact.ACTIVE_DAYS)));
    values.put(Measure.ACTIVITY_POINTS, when(counts, orNone(Fact.HALF_POINTS)));
    values.put(Measure.PARTNERS, when(counts, orNone(Fact.PARTNERS)));
    values.put(Measure.HELP, when(counts, orNone(Fact.HELPS)));
    values.put(Measure.SHARES, when(counts, orNone(Fact.SHARES)));
    values.put(Measure.FEEDBACK, when(counts, orNone(Fact.FEEDBACK)));
    values.put(Measure.REACH, when(counts, coalesce(Strength.ofReach(Fact.REACH.col()), lit(0L))));
    return values;
  }

  private static Column orNone(Fact count) {
    return coalesce(count.col(), lit(0L));
  }

  private static Column money(RfmOptions options) {
    return switch (options.money()) {
      case SUM -> Fact.NET.col();
      case MEAN -> floor(Fact.NET.col().divide(Fact.ORDERS.col())).cast(DataTypes.LongType);
    };
  }
}
