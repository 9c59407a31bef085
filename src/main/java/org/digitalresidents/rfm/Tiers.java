package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.MemberTier.MEMBER_TIER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.time.AsOf;

/**
 * The tier of every member, month by month: how their interaction ranks among that of others, and
 * from that and their purchases the tier, along each member. Source: S3:9, definitions C3.
 */
public final class Tiers {
  /** Indices are compared in billionths, so that two roads to one index are one index. */
  private static final double BILLION = 1e9;

  private Tiers() {}

  /**
   * Rows of {@code member_tier}, of the months that are shown.
   *
   * @param members rows of {@code member_rfm}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(Dataset<Row> members, Dataset<Row> community, RfmOptions options) {
    Dataset<Row> ranked = measured(members.where(MemberRfm.IS_PRESENT.col()), options);
    Dataset<Row> told =
        ranked
            .sortWithinPartitions(Fact.KEY.toArray(Column[]::new))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> new TierReading(options).of(rows),
                Encoders.row(TierReading.schema(ranked.schema())));
    Column isShown = AsOf.AT.col().equalTo(MemberTier.AS_OF.col()).and(AsOf.IS_SHOWN.col());
    Dataset<Row> shown =
        AsOf.seen(told, AsOf.of(community, options.grid()), MemberTier.COMMUNITY_ID.col(), isShown);
    return MEMBER_TIER.conform(
        shown.select(
            Arrays.stream(MEMBER_TIER.schema().fieldNames())
                .map(functions::col)
                .toArray(Column[]::new)));
  }

  private static Dataset<Row> measured(Dataset<Row> members, RfmOptions options) {
    Map<Measure, Column> values =
        Map.of(
            Measure.INDEX, billionths(index(options)), Measure.PURCHASES, billionths(purchases()));
    List<Column> parts =
        List.of(
            Ranks.VALUE.col(),
            Scores.PERCENTILE.from(Ranks.midRank()),
            Scores.ACTIVE_FROM.col(),
            Scores.CORE_FROM.col());
    Dataset<Row> ranked = Scores.of(members, values, Tiers::withThresholds, parts);
    return ranked.select(columns(ranked));
  }

  /** The weighted mean of what is known; null where nothing is that weighs. */
  private static Column index(RfmOptions options) {
    Column sum = lit(0.0);
    Column whole = lit(0.0);
    for (TierComponent component : TierComponent.values()) {
      Column percentile = Interaction.PERCENTILES.get(component).col();
      Column weight = lit(options.weights().get(component));
      sum = sum.plus(coalesce(percentile.multiply(weight), lit(0.0)));
      whole = whole.plus(when(percentile.isNotNull(), weight).otherwise(0.0));
    }
    return try_divide(sum, whole);
  }

  private static Column purchases() {
    return MemberRfm.RECENCY_RANK
        .col()
        .plus(MemberRfm.FREQUENCY_RANK.col())
        .plus(MemberRfm.MONETARY_RANK.col())
        .divide(3);
  }

  private static Column billionths(Column share) {
    return round(share.multiply(BILLION)).cast(DataTypes.LongType);
  }

  private static Dataset<Row> withThresholds(Dataset<Row> ranked) {
    return ranked.withColumns(
        Map.of(
            Scores.ACTIVE_FROM.column(), leastAt(TierRules.ACTIVE_PERCENTILE),
            Scores.CORE_FROM.column(), leastAt(TierRules.CORE_PERCENTILE)));
  }

  private static Column leastAt(double percentile) {
    Column there = when(Ranks.midRank().geq(percentile), Ranks.VALUE.col());
    return min(there)
        .over(
            Ranks.byValue().rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing()));
  }

  private static Column[] columns(Dataset<Row> ranked) {
    Column index =
        Scores.BY_MEASURE.col().getItem(Measure.INDEX.code()).getField(Ranks.VALUE.column());
    Column none = when(index.isNull(), InteractionParts.REACH_PERCENTILE.reason());
    Column percentile = Scores.of(Measure.PURCHASES, Scores.PERCENTILE);
    Column unbought = PurchaseParts.NET_MINOR.reason();

    List<Column> columns = new ArrayList<>();
    Arrays.stream(ranked.columns())
        .filter(name -> !name.equals(Scores.BY_MEASURE.column()))
        .forEach(name -> columns.add(functions.col(name)));
    columns.addAll(MemberTier.INDEX.from(share(index), none));
    columns.addAll(
        MemberTier.INDEX_PERCENTILE.from(Scores.of(Measure.INDEX, Scores.PERCENTILE), none));
    columns.add(
        MemberTier.ACTIVE_FROM_INDEX.from(share(Scores.of(Measure.INDEX, Scores.ACTIVE_FROM))));
    columns.add(MemberTier.CORE_FROM_INDEX.from(share(Scores.of(Measure.INDEX, Scores.CORE_FROM))));
    columns.addAll(MemberTier.RFM_PERCENTILE.from(percentile, unbought));
    return columns.toArray(Column[]::new);
  }

  private static Column share(Column billionths) {
    return billionths.divide(BILLION);
  }
}
