package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.TierShape.AS_OF;
import static org.digitalresidents.model.TierShape.COMMUNITY_ID;
import static org.digitalresidents.model.TierShape.HELP_COUNT;
import static org.digitalresidents.model.TierShape.HELP_SHARE;
import static org.digitalresidents.model.TierShape.IS_COMPLETE;
import static org.digitalresidents.model.TierShape.MEMBER_COUNT;
import static org.digitalresidents.model.TierShape.MEMBER_SHARE;
import static org.digitalresidents.model.TierShape.MONTH;
import static org.digitalresidents.model.TierShape.NET_MINOR;
import static org.digitalresidents.model.TierShape.NET_SHARE;
import static org.digitalresidents.model.TierShape.PYRAMID_INDEX;
import static org.digitalresidents.model.TierShape.TIER;
import static org.digitalresidents.model.TierShape.TIER_SHAPE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberTier;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.Tier;
import org.digitalresidents.table.Named;

/**
 * How large each tier is, what it gives, and whether tiers make a pyramid. Source: definitions B4.
 */
public final class TierShapes {
  /** Of all tiers together, and the levels of the pyramid. */
  private enum Part implements Named {
    TIERS,
    MEMBERS,
    HELPS,
    NET,
    NO_MONEY,
    BROAD,
    MIDDLE,
    TOP
  }

  private TierShapes() {}

  /**
   * Rows of {@code tier_shape}.
   *
   * @param tiers rows of {@code member_tier}
   */
  public static Dataset<Row> of(Dataset<Row> tiers) {
    Column help = InteractionParts.HELP_COUNT.col();
    Column net = coalesce(PurchaseParts.NET_MINOR.col(), lit(0L));
    Column reason = PurchaseParts.NET_MINOR.reason();
    Column isOfAll = reason.isin(NullReason.NO_ORDERS.code(), NullReason.CURRENCY_MIX.code());
    Column[] each =
        Arrays.stream(Tier.values()).map(tier -> sums(tier, help, net)).toArray(Column[]::new);

    Dataset<Row> sums =
        tiers
            .groupBy(
                COMMUNITY_ID.from(MemberTier.COMMUNITY_ID.col()),
                AS_OF.from(MemberTier.AS_OF.col()),
                MONTH.from(MemberTier.MONTH.col()),
                IS_COMPLETE.from(MemberTier.IS_COMPLETE.col()))
            .agg(
                Part.TIERS.from(array(each)),
                Part.MEMBERS.from(count(lit(1))),
                Part.HELPS.from(sum(help)),
                Part.NET.from(sum(net)),
                Part.NO_MONEY.from(max(when(isOfAll, reason))),
                Part.BROAD.from(count_if(is(Tier.ORDINARY).or(is(Tier.POTENTIAL)))),
                Part.MIDDLE.from(count_if(is(Tier.ACTIVE))),
                Part.TOP.from(count_if(is(Tier.CORE))));
    return TIER_SHAPE.conform(rows(sums).select(columns()));
  }

  private static Column is(Tier tier) {
    return MemberTier.TIER.col().equalTo(tier.code());
  }

  private static Column sums(Tier tier, Column help, Column net) {
    return struct(
        TIER.from(lit(tier.code())),
        MEMBER_COUNT.from(count_if(is(tier))),
        HELP_COUNT.from(sum(when(is(tier), help).otherwise(0L))),
        NET_MINOR.from(sum(when(is(tier), net).otherwise(0L))));
  }

  private static Dataset<Row> rows(Dataset<Row> sums) {
    Column[] kept =
        Arrays.stream(sums.columns())
            .filter(name -> !name.equals(Part.TIERS.column()))
            .map(sums::col)
            .toArray(Column[]::new);
    return sums.select(Named.columns(List.of(kept), inline(Part.TIERS.col())));
  }

  private static Column[] columns() {
    Column noMoney = Part.NO_MONEY.col();
    Column total = Part.NET.col();
    Column noTotal =
        when(total.equalTo(0L), NullReason.BASE_ZERO.code())
            .when(total.lt(0L), NullReason.BASE_NEGATIVE.code());
    Column noHelp = when(Part.HELPS.col().equalTo(0L), NullReason.BASE_ZERO.code());
    Column smallest = least(Part.BROAD.col(), Part.MIDDLE.col(), Part.TOP.col());
    Column isEmpty = when(smallest.equalTo(0L), NullReason.TIER_EMPTY.code());

    List<Column> columns = new ArrayList<>();
    columns.addAll(HELP_SHARE.from(share(HELP_COUNT.col(), Part.HELPS), noHelp));
    columns.addAll(NET_MINOR.from(NET_MINOR.col(), noMoney));
    columns.addAll(NET_SHARE.from(share(NET_MINOR.col(), Part.NET), coalesce(noMoney, noTotal)));
    columns.addAll(PYRAMID_INDEX.from(inversions(), isEmpty));
    return Named.columns(
        columns,
        COMMUNITY_ID.col(),
        AS_OF.col(),
        TIER.col(),
        MONTH.col(),
        IS_COMPLETE.col(),
        MEMBER_COUNT.col(),
        MEMBER_SHARE.from(share(MEMBER_COUNT.col(), Part.MEMBERS)),
        HELP_COUNT.col());
  }

  private static Column share(Column part, Part whole) {
    return try_divide(part.cast(DataTypes.DoubleType), whole.col().cast(DataTypes.DoubleType));
  }

  /** Pairs of levels of which the higher has more members. */
  private static Column inversions() {
    return one(Part.BROAD, Part.MIDDLE)
        .plus(one(Part.BROAD, Part.TOP))
        .plus(one(Part.MIDDLE, Part.TOP));
  }

  private static Column one(Part lower, Part higher) {
    return when(lower.col().lt(higher.col()), 1L).otherwise(0L);
  }
}
