package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.digitalresidents.model.TierMove.COMMUNITY_ID;
import static org.digitalresidents.model.TierMove.FROM_TIER;
import static org.digitalresidents.model.TierMove.MEMBER_COUNT;
import static org.digitalresidents.model.TierMove.TO_TIER;
import static org.digitalresidents.model.TierPath.TIER_PATH;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Tier;
import org.digitalresidents.model.TierFrom;
import org.digitalresidents.model.TierTo;
import org.digitalresidents.stat.Absorption;
import org.digitalresidents.table.Named;

/** How likely members come to the core before they leave. Source: definitions B5. */
public final class TierPaths {
  private enum Part implements Named {
    MOVES
  }

  private static final int BELOW_CORE = Tier.CORE.ordinal();

  private TierPaths() {}

  /**
   * Rows of {@code tier_path}, of every community with moves.
   *
   * @param moves rows of {@code tier_move}
   */
  public static Dataset<Row> of(Dataset<Row> moves) {
    Dataset<Row> byCommunity =
        moves
            .where(FROM_TIER.col().notEqual(TierFrom.ENTERED.code()))
            .groupBy(COMMUNITY_ID.col(), FROM_TIER.col(), TO_TIER.col())
            .agg(MEMBER_COUNT.from(sum(MEMBER_COUNT.col())))
            .groupBy(COMMUNITY_ID.col())
            .agg(
                Part.MOVES.from(
                    collect_list(struct(FROM_TIER.col(), TO_TIER.col(), MEMBER_COUNT.col()))));
    return TIER_PATH.conform(
        byCommunity.flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(row.getString(0), row.getList(1)),
            Encoders.row(TIER_PATH.schema())));
  }

  private static Iterator<Row> rows(String communityId, List<Row> moves) {
    long[][] counts = new long[Tier.values().length][TierTo.values().length];
    for (Row move : moves) {
      int from = Tier.valueOf(constant(move.getString(0))).ordinal();
      counts[from][TierTo.valueOf(constant(move.getString(1))).ordinal()] = move.getLong(2);
    }
    return rows(communityId, counts).iterator();
  }

  private static String constant(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  /**
   * Of each tier.
   *
   * @param counts moves by the tier they start from and by where they go
   */
  static List<Row> rows(String communityId, long[][] counts) {
    long[][] below = new long[BELOW_CORE][];
    long[] toCore = new long[BELOW_CORE];
    long[] left = new long[BELOW_CORE];
    for (int from = 0; from < BELOW_CORE; from++) {
      below[from] = Arrays.copyOf(counts[from], BELOW_CORE);
      toCore[from] = counts[from][TierTo.CORE.ordinal()];
      left[from] = counts[from][TierTo.LEFT.ordinal()];
    }
    Absorption chain = new Absorption(below, toCore, left);
    return Arrays.stream(Tier.values())
        .map(tier -> row(communityId, tier, Arrays.stream(counts[tier.ordinal()]).sum(), chain))
        .toList();
  }

  private static Row row(String communityId, Tier tier, long moves, Absorption chain) {
    Optional<Absorption.Reach> reach =
        tier == Tier.CORE
            ? Optional.of(new Absorption.Reach(1, OptionalDouble.of(0)))
            : chain.from(tier.ordinal());
    NullReason unknown = moves == 0 ? NullReason.BASE_ZERO : NullReason.NOT_OBSERVED;
    OptionalDouble months = reach.map(Absorption.Reach::steps).orElse(OptionalDouble.empty());
    NullReason noMonths = reach.isPresent() ? NullReason.NOT_REACHED : unknown;
    return RowFactory.create(
        communityId,
        tier.code(),
        moves,
        reach.map(Absorption.Reach::probability).orElse(null),
        reach.isPresent() ? null : unknown.code(),
        months.isPresent() ? months.getAsDouble() : null,
        months.isPresent() ? null : noMonths.code());
  }
}
