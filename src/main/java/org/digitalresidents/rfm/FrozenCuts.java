package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.RfmCut;
import org.digitalresidents.model.RfmMeasure;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.table.Named;

/**
 * Cut points of an earlier run in the place of a run's own, so that scores mean the same. A value
 * has the highest score whose threshold it reaches, and 1 where it reaches none. Source:
 * definitions C1.
 */
enum FrozenCuts implements Named {
  COMMUNITY,
  MEASURE,
  SCORES,
  /** The least value of a score, more being better. */
  FROM,
  HIGH_FROM,
  LATEST,
  /** On the row of no measure: a {@link RfmSplit}. */
  SPLIT,
  /** A measure, and then none. */
  OF;

  private static final List<String> SPLIT_MEASURES =
      Stream.of(RfmMeasure.RECENCY, RfmMeasure.FREQUENCY, RfmMeasure.MONETARY)
          .map(RfmMeasure::code)
          .toList();

  /**
   * Measured rows with the thresholds that stand for their community; null where none do.
   *
   * @param cuts rows of {@code rfm_cut}, of which the latest as-of of each community and measure
   *     counts
   */
  static Dataset<Row> with(Dataset<Row> rows, Dataset<Row> cuts, RfmOptions options) {
    Column isSame =
        COMMUNITY
            .col()
            .equalTo(MemberRfm.COMMUNITY_ID.col())
            .and(MEASURE.col().equalTo(Ranks.MEASURE.col()));
    // Left: a community without cuts is scored by its own. A measure of a community is one row.
    return rows.join(broadcast(byMeasure(cuts, options)), isSame, "left");
  }

  /** All that counts of cut points: of each community and measure those of the latest as-of. */
  static Dataset<Row> counting(Dataset<Row> cuts) {
    Column latest =
        max(RfmCut.AS_OF.col())
            .over(Window.partitionBy(RfmCut.COMMUNITY_ID.col(), RfmCut.MEASURE.col()));
    return cuts.withColumn(LATEST.column(), latest)
        .where(RfmCut.AS_OF.col().equalTo(LATEST.col()))
        .select(
            RfmCut.COMMUNITY_ID.col(),
            RfmCut.MEASURE.col(),
            RfmCut.SCORE.col(),
            RfmCut.SMALLEST_VALUE.col(),
            RfmCut.LARGEST_VALUE.col(),
            RfmCut.HIGH_FROM.col());
  }

  private static Dataset<Row> byMeasure(Dataset<Row> cuts, RfmOptions options) {
    Column ofBoth = explode(array(RfmCut.MEASURE.col(), lit(Scores.NO_MEASURE)));
    return counting(cuts)
        .withColumn(OF.column(), ofBoth)
        .groupBy(COMMUNITY.from(RfmCut.COMMUNITY_ID.col()), MEASURE.from(OF.col()))
        .agg(
            SCORES.from(collect_list(struct(FROM.from(least(options)), RfmCut.SCORE.col()))),
            HIGH_FROM.from(
                max(Strength.ofRaw(RfmCut.MEASURE.col(), RfmCut.HIGH_FROM.col(), options))),
            SPLIT.from(split()));
  }

  private static Column split() {
    Column isSplit = RfmCut.MEASURE.col().isInCollection(SPLIT_MEASURES);
    Column frozen = size(collect_set(when(isSplit, RfmCut.MEASURE.col())));
    return when(frozen.equalTo(SPLIT_MEASURES.size()), RfmSplit.FROZEN.code())
        .when(frozen.gt(0), RfmSplit.FROZEN_PARTLY.code());
  }

  private static Column least(RfmOptions options) {
    Column isOfDays = Strength.isOfDays(RfmCut.MEASURE.col());
    Column worst =
        when(isOfDays, RfmCut.LARGEST_VALUE.col()).otherwise(RfmCut.SMALLEST_VALUE.col());
    return Strength.ofRaw(RfmCut.MEASURE.col(), worst, options);
  }

  /** The score by the thresholds; where there are none, another. */
  static Column scoreOr(Column own) {
    Column reached =
        filter(SCORES.col(), cut -> cut.getField(FROM.column()).leq(Ranks.VALUE.col()));
    Column best = array_max(transform(reached, cut -> cut.getField(RfmCut.SCORE.column())));
    Column frozen = when(Ranks.VALUE.col().gt(0), coalesce(best, lit(1L))).otherwise(1L);
    return when(SCORES.col().isNull(), own).otherwise(frozen);
  }

  /** How it is said what is high, on the row of no measure; where no thresholds are, another. */
  static Column splitOr(Column own) {
    return coalesce(SPLIT.col(), own);
  }

  /** Whether the value is high by the thresholds; where there are none, another. */
  static Column isHighOr(Column own) {
    Column frozen = coalesce(Ranks.VALUE.col().geq(HIGH_FROM.col()), lit(false));
    return when(SCORES.col().isNull(), own).otherwise(frozen);
  }
}
