package org.digitalresidents.stage;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.StageVariant;
import org.digitalresidents.time.EpochMicros;

/**
 * Of which periods a community has rows.
 *
 * @param first the number of the period of its first act
 * @param unfinished the number of the period that is under way when its data end
 */
record StageCommunity(StageVariant variant, long first, long unfinished) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Those of communities, which are few, by {@code community_id}. */
  static Map<String, StageCommunity> of(List<Row> communities, StagePeriods periods) {
    Map<String, StageVariant> variants = StageVariants.of(communities);
    StagePeriods.Clock clock = periods.clock();
    Map<String, StageCommunity> known = new HashMap<>();
    for (Row row : communities) {
      String id = row.getAs(Community.COMMUNITY_ID.column());
      Instant first = row.getAs(Community.FIRST_TS.column());
      Instant end = row.getAs(Community.DATA_END.column());
      known.put(
          id,
          new StageCommunity(
              variants.get(id),
              clock.period(EpochMicros.of(first)),
              clock.period(EpochMicros.of(end))));
    }
    return known;
  }
}
