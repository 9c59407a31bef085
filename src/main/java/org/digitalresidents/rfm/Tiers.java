package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Pass;
import org.digitalresidents.time.AsOf;

/**
 * The tier of every member, month by month: how their interaction ranks among that of others, and
 * from that and their purchases the tier, along each member. Source: S3:9, definitions C3.
 */
public final class Tiers {
  /** Indices are compared in billionths, so that two roads to one index are one index. */
  static final double BILLION = 1e9;

  private Tiers() {}

  /**
   * What {@link #pass} reads.
   *
   * @param members rows of {@code member_rfm}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> persons(
      Dataset<Row> members, Dataset<Row> community, RfmOptions options, MonthsOver over) {
    Dataset<Row> asked = over.stand() ? underWay(members, community, options) : members;
    Dataset<Row> present = asked.where(MemberRfm.IS_PRESENT.col());
    Map<Measure, Column> values =
        Map.of(
            Measure.INDEX, billionths(index(options)), Measure.PURCHASES, billionths(purchases()));
    Column[] found = {
      Ranks.MEASURE.col(),
      Ranks.VALUE.col(),
      Scores.PERCENTILE.from(Ranks.midRank()),
      Scores.ACTIVE_FROM.from(leastAt(TierRules.ACTIVE_PERCENTILE)),
      Scores.CORE_FROM.from(leastAt(TierRules.CORE_PERCENTILE))
    };
    return Scores.together(
        Scores.persons(present, TierPass.taken()),
        Ranks.of(Scores.values(present, values)).select(Named.columns(Fact.KEY, found)));
  }

  /**
   * Fills {@code member_tier} with the months that are shown.
   *
   * @param community rows of {@code community}
   */
  public static Pass<Row> pass(Dataset<Row> community, RfmOptions options, MonthsOver over) {
    AsOfs asOfs = new AsOfs(OrdersAsOf.of(community, options).collectAsList());
    return new TierPass(asOfs, options, over);
  }

  /** Months under way, and those before them whose tiers may be held. */
  private static Dataset<Row> underWay(
      Dataset<Row> members, Dataset<Row> community, RfmOptions options) {
    Dataset<Row> open =
        OrdersAsOf.of(community, options).where(AsOf.IS_COMPLETE.col().equalTo(false));
    Column heldFrom = add_months(AsOf.MONTH.col(), -options.holdMonths());
    // A community has one month under way, so no row multiplies.
    return AsOf.seen(
            members, open, MemberRfm.COMMUNITY_ID.col(), MemberRfm.MONTH.col().geq(heldFrom))
        .select(members.col("*"));
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

  private static Column leastAt(double percentile) {
    Column there = when(Ranks.midRank().geq(percentile), Ranks.VALUE.col());
    return min(there)
        .over(
            Ranks.byValue().rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing()));
  }
}
