package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.TierMove.COMMUNITY_ID;
import static org.digitalresidents.model.TierMove.DIRECTION;
import static org.digitalresidents.model.TierMove.FROM_COUNT;
import static org.digitalresidents.model.TierMove.FROM_TIER;
import static org.digitalresidents.model.TierMove.MEMBER_COUNT;
import static org.digitalresidents.model.TierMove.MONTH;
import static org.digitalresidents.model.TierMove.SHARE;
import static org.digitalresidents.model.TierMove.SHARE_HIGH;
import static org.digitalresidents.model.TierMove.SHARE_LOW;
import static org.digitalresidents.model.TierMove.TIER_MOVE;
import static org.digitalresidents.model.TierMove.TO_TIER;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.TierDirection;
import org.digitalresidents.model.TierFrom;
import org.digitalresidents.model.TierTo;
import org.digitalresidents.stat.WilsonColumns;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.AsOf;

/**
 * From which tier to which members went, month by month. Each member's month is told twice: as
 * where they came to, and, to the month after, as where they came from; what is missing of a pair
 * is that they were not in. Source: definitions B5.
 */
public final class TierMoves {
  private enum Part implements Named {
    COMMUNITY,
    FIRST_MONTH,
    LAST_MONTH,
    SEEN
  }

  private TierMoves() {}

  /**
   * Rows of {@code tier_move}.
   *
   * @param tiers rows of {@code member_tier}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(Dataset<Row> tiers, Dataset<Row> community, RfmOptions options) {
    Column isWithin =
        MONTH.col().gt(Part.FIRST_MONTH.col()).and(MONTH.col().leq(Part.LAST_MONTH.col()));
    Dataset<Row> moves =
        pairs(tiers)
            // A community has one row of bounds, so no row multiplies.
            .join(
                broadcast(bounds(community, options)),
                COMMUNITY_ID.col().equalTo(Part.COMMUNITY.col()).and(isWithin))
            .groupBy(COMMUNITY_ID.col(), MONTH.col(), FROM_TIER.col(), TO_TIER.col())
            .agg(MEMBER_COUNT.from(count(lit(1))));
    return TIER_MOVE.conform(shared(dense(moves)));
  }

  private static Dataset<Row> pairs(Dataset<Row> tiers) {
    Column month = MemberTier.MONTH.col();
    Column tier = MemberTier.TIER.col();
    Column none = lit(null).cast(DataTypes.StringType);
    Column told = array(entry(month, none, tier), entry(add_months(month, 1), tier, none));
    return tiers
        .where(MemberTier.IS_COMPLETE.col())
        .select(
            COMMUNITY_ID.from(MemberTier.COMMUNITY_ID.col()),
            MemberTier.MEMBER_ID.col(),
            inline(told))
        .groupBy(COMMUNITY_ID.col(), MemberTier.MEMBER_ID.col(), MONTH.col())
        .agg(
            FROM_TIER.from(coalesce(max(FROM_TIER.col()), lit(TierFrom.ENTERED.code()))),
            TO_TIER.from(coalesce(max(TO_TIER.col()), lit(TierTo.LEFT.code()))));
  }

  private static Column entry(Column month, Column from, Column to) {
    return struct(MONTH.from(month), FROM_TIER.from(from), TO_TIER.from(to));
  }

  /** The first and the last complete month that is shown. */
  private static Dataset<Row> bounds(Dataset<Row> community, RfmOptions options) {
    return AsOf.of(community, options.grid())
        .where(AsOf.IS_SHOWN.col().and(AsOf.IS_COMPLETE.col()))
        .groupBy(Part.COMMUNITY.from(AsOf.COMMUNITY.col()))
        .agg(
            Part.FIRST_MONTH.from(min(AsOf.MONTH.col())),
            Part.LAST_MONTH.from(max(AsOf.MONTH.col())));
  }

  /** Every pair of a month in which there was any; of those not seen there are 0. */
  private static Dataset<Row> dense(Dataset<Row> moves) {
    Column seen = map_from_entries(collect_list(struct(pair(), MEMBER_COUNT.col())));
    Column count = coalesce(Part.SEEN.col().getItem(pair()), lit(0L));
    return moves
        .groupBy(COMMUNITY_ID.col(), MONTH.col())
        .agg(Part.SEEN.from(seen))
        .select(COMMUNITY_ID.col(), MONTH.col(), Part.SEEN.col(), inline(array(cells())))
        .withColumn(MEMBER_COUNT.column(), count);
  }

  private static Column pair() {
    return concat_ws(">", FROM_TIER.col(), TO_TIER.col());
  }

  private static Column[] cells() {
    List<Column> cells = new ArrayList<>();
    for (TierFrom from : TierFrom.values()) {
      for (TierTo to : TierTo.values()) {
        if (from != TierFrom.ENTERED || to != TierTo.LEFT) {
          cells.add(
              struct(
                  FROM_TIER.from(lit(from.code())),
                  TO_TIER.from(lit(to.code())),
                  DIRECTION.from(lit(TierDirection.of(from, to).code()))));
        }
      }
    }
    return cells.toArray(Column[]::new);
  }

  private static Dataset<Row> shared(Dataset<Row> moves) {
    Column members = MEMBER_COUNT.col();
    Column base =
        sum(members).over(Window.partitionBy(COMMUNITY_ID.col(), MONTH.col(), FROM_TIER.col()));
    Column isEntry = FROM_TIER.col().equalTo(TierFrom.ENTERED.code());
    Column unknown = when(isEntry, NullReason.BASE_UNKNOWN.code());
    Column from = FROM_COUNT.col();
    Column noShare = coalesce(unknown, when(from.equalTo(0L), NullReason.BASE_ZERO.code()));
    Column share = try_divide(members.cast(DataTypes.DoubleType), from.cast(DataTypes.DoubleType));

    List<Column> columns = new ArrayList<>();
    columns.addAll(FROM_COUNT.from(from, unknown));
    columns.addAll(SHARE.from(share, noShare));
    return moves
        .withColumn(FROM_COUNT.column(), when(isEntry, null).otherwise(base))
        .select(
            Named.columns(
                columns,
                COMMUNITY_ID.col(),
                MONTH.col(),
                FROM_TIER.col(),
                TO_TIER.col(),
                DIRECTION.col(),
                members,
                SHARE_LOW.from(WilsonColumns.lower(members, from)),
                SHARE_HIGH.from(WilsonColumns.upper(members, from))));
  }
}
