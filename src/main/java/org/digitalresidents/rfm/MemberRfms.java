package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.MemberRfm.MEMBER_RFM;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.time.AsOf;

/**
 * Recency, frequency, money and activity of everybody, month by month. Source: definitions C1, C2.
 */
public final class MemberRfms {
  private static final long MICROS_A_DAY = 86_400_000_000L;

  private MemberRfms() {}

  /** Rows of {@code member_rfm}, scored by the cut points of each as-of itself. */
  public static Dataset<Row> of(RfmInputs in, RfmOptions options) {
    Column own = Ranks.score(options.bins());
    Column isHigh = Ranks.isHigh(options.split(), own, options.bins());
    return scored(in, options, rows -> rows, own, isHigh, lit(options.split().code()));
  }

  /**
   * Rows of {@code member_rfm}, scored by cut points of another run; a measure of a community that
   * has none is scored by its own.
   *
   * @param cuts rows of {@code rfm_cut}; of each community and measure the latest as-of counts
   */
  public static Dataset<Row> ofFrozen(RfmInputs in, Dataset<Row> cuts, RfmOptions options) {
    Column own = Ranks.score(options.bins());
    Column isHigh = Ranks.isHigh(options.split(), own, options.bins());
    return scored(
        in,
        options,
        rows -> FrozenCuts.with(rows, cuts, options),
        FrozenCuts.scoreOr(own),
        FrozenCuts.isHighOr(isHigh),
        FrozenCuts.splitOr(lit(options.split().code())));
  }

  private static Dataset<Row> scored(
      RfmInputs in,
      RfmOptions options,
      UnaryOperator<Dataset<Row>> cuts,
      Column score,
      Column isHigh,
      Column split) {
    Dataset<Row> asOfs = OrdersAsOf.of(in.community(), options);
    List<Column> parts =
        List.of(
            Scores.SCORE.from(score),
            Scores.RANK.from(Ranks.midRank()),
            Scores.PERCENTILE.from(when(Ranks.isKnown(), Ranks.percentile())),
            Scores.IS_HIGH.from(isHigh),
            Scores.SPLIT.from(split));
    Dataset<Row> scored = Scores.of(Fact.of(in, asOfs), values(options), cuts, parts);
    // An as-of is unique in a community, so no row multiplies.
    Dataset<Row> rows =
        AsOf.seen(
            scored,
            asOfs,
            MemberRfm.COMMUNITY_ID.col(),
            AsOf.AT.col().equalTo(MemberRfm.AS_OF.col()));
    return MEMBER_RFM.conform(rows.select(columns(options)));
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
    values.put(Measure.MONETARY, when(hasMoney, PurchaseColumns.money(options)));
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

  private static Column[] columns(RfmOptions options) {
    List<Column> columns = new ArrayList<>();
    columns.addAll(Fact.KEY);
    columns.add(MemberRfm.MONTH.from(AsOf.MONTH.col()));
    columns.add(MemberRfm.IS_COMPLETE.from(AsOf.IS_COMPLETE.col()));
    columns.add(MemberRfm.IS_PRESENT.from(isTrue(Fact.IS_PRESENT)));
    columns.add(MemberRfm.SPLIT.from(Scores.ofPerson(Scores.SPLIT)));
    columns.addAll(PurchaseColumns.of(options));
    columns.addAll(activity());
    columns.addAll(interaction());
    return columns.toArray(Column[]::new);
  }

  private static List<Column> activity() {
    return List.of(
        MemberRfm.ACTIVITY_HALF_POINTS.from(orNone(Fact.HALF_POINTS)),
        MemberRfm.ACTIVE_AGO_SCORE.from(activityScore(Measure.ACTIVE_AGO)),
        MemberRfm.ACTIVE_DAYS_SCORE.from(activityScore(Measure.ACTIVE_DAYS)),
        MemberRfm.ACTIVITY_POINTS_SCORE.from(activityScore(Measure.ACTIVITY_POINTS)));
  }

  /** Who takes no part at all is not ranked, and has 1. */
  private static Column activityScore(Measure measure) {
    Column score = coalesce(Scores.of(measure, Scores.SCORE), lit(1L));
    return when(isTrue(Fact.IS_PRESENT), score);
  }

  private static List<Column> interaction() {
    Column isActive = orNone(Fact.ACTIVE_DAYS).gt(0);
    Column sinceJoin = unix_micros(MemberRfm.AS_OF.col()).minus(unix_micros(Fact.FIRST_JOIN.col()));
    List<Column> columns = new ArrayList<>();
    columns.add(InteractionParts.ACTIVE_AGO_DAYS.from(when(isActive, Fact.ACTIVE_AGO.col())));
    columns.add(InteractionParts.ACTIVE_DAYS.from(orNone(Fact.ACTIVE_DAYS)));
    columns.add(InteractionParts.PARTNER_COUNT.from(orNone(Fact.PARTNERS)));
    columns.add(InteractionParts.HELP_COUNT.from(orNone(Fact.HELPS)));
    columns.add(InteractionParts.SHARE_COUNT.from(orNone(Fact.SHARES)));
    columns.add(InteractionParts.FEEDBACK_COUNT.from(orNone(Fact.FEEDBACK)));
    columns.add(InteractionParts.REACH.from(coalesce(Fact.REACH.col(), lit(0.0))));
    Column takesPart = Scores.of(Measure.ACTIVE_DAYS, Scores.PERCENTILE).isNotNull();
    Column none =
        when(takesPart, NullReason.NO_REPLIES.code()).otherwise(NullReason.NO_INTERACTION.code());
    Interaction.PERCENTILES.forEach(
        (component, field) -> {
          Column percentile = Scores.of(Measure.of(component), Scores.PERCENTILE);
          columns.addAll(field.from(percentile, when(percentile.isNull(), none)));
        });
    columns.add(InteractionParts.ACTIVE_DAYS_28.from(orNone(Fact.ACTIVE_DAYS_28)));
    columns.add(InteractionParts.TREND_SLOPE.from(Fact.TREND_SLOPE.col()));
    columns.add(InteractionParts.TREND_LOW.from(Fact.TREND_LOW.col()));
    columns.add(
        InteractionParts.JOINED_AGO_DAYS.from(call_function("div", sinceJoin, lit(MICROS_A_DAY))));
    columns.add(InteractionParts.IS_HERO.from(isTrue(Fact.IS_HERO)));
    return columns;
  }

  private static Column isTrue(Fact flag) {
    return coalesce(flag.col(), lit(false));
  }
}
