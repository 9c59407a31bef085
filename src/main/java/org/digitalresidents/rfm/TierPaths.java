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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
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

  /** The tiers from which the core may be reached, by code. */
  private static final List<String> BELOW_CORE =
      Arrays.stream(Tier.values()).filter(tier -> tier != Tier.CORE).map(Tier::code).toList();

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
    Map<String, Map<String, Long>> counts = new TreeMap<>(); // by where from, then where to
    for (Row move : moves) {
      counts
          .computeIfAbsent(move.getString(0), from -> new TreeMap<>())
          .put(move.getString(1), move.getLong(2));
    }
    Absorption chain = chain(counts);
    return Arrays.stream(Tier.values())
        .map(tier -> row(communityId, tier, counts.getOrDefault(tier.code(), Map.of()), chain))
        .iterator();
  }

  private static Absorption chain(Map<String, Map<String, Long>> counts) {
    int size = BELOW_CORE.size();
    long[][] below = new long[size][size];
    long[] toCore = new long[size];
    long[] left = new long[size];
    for (int from = 0; from < size; from++) {
      Map<String, Long> to = counts.getOrDefault(BELOW_CORE.get(from), Map.of());
      for (int tier = 0; tier < size; tier++) {
        below[from][tier] = to.getOrDefault(BELOW_CORE.get(tier), 0L);
      }
      toCore[from] = to.getOrDefault(TierTo.CORE.code(), 0L);
      left[from] = to.getOrDefault(TierTo.LEFT.code(), 0L);
    }
    return new Absorption(below, toCore, left);
  }

  private static Row row(String communityId, Tier tier, Map<String, Long> to, Absorption chain) {
    long moves = to.values().stream().mapToLong(Long::longValue).sum();
    Optional<Absorption.Reach> reach =
        tier == Tier.CORE
            ? Optional.of(new Absorption.Reach(1, OptionalDouble.of(0)))
            : chain.from(BELOW_CORE.indexOf(tier.code()));
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
