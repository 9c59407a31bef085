package org.digitalresidents.rfm;

import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * How a person ranks where tiers are given.
 *
 * @param index of interaction; null without any, like what follows of it
 * @param activeFrom the least index of who is active; null where that is nobody
 * @param coreFrom the least index of who may be core; null where that is nobody
 * @param rfmPercentile null without purchases
 */
record TierRanks(
    Double index,
    Double indexPercentile,
    Double activeFrom,
    Double coreFrom,
    Double rfmPercentile) {

  /** From rows by measure, of those the person has. */
  static TierRanks of(Map<Measure, Row> ranked) {
    Row index = ranked.get(Measure.INDEX);
    Row purchases = ranked.get(Measure.PURCHASES);
    return new TierRanks(
        share(index, Ranks.VALUE.column()),
        percentile(index),
        share(index, Scores.ACTIVE_FROM.column()),
        share(index, Scores.CORE_FROM.column()),
        percentile(purchases));
  }

  private static Double percentile(Row row) {
    return row == null ? null : row.getAs(Scores.PERCENTILE.column());
  }

  private static Double share(Row row, String billionths) {
    Long value = row == null ? null : row.getAs(billionths);
    return value == null ? null : (Double) (value / Tiers.BILLION);
  }
}
