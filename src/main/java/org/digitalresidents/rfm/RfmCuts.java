package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.RfmCut.AS_OF;
import static org.digitalresidents.model.RfmCut.BINS;
import static org.digitalresidents.model.RfmCut.COMMUNITY_ID;
import static org.digitalresidents.model.RfmCut.HIGH_FROM;
import static org.digitalresidents.model.RfmCut.LARGEST_VALUE;
import static org.digitalresidents.model.RfmCut.MEASURE;
import static org.digitalresidents.model.RfmCut.MEMBER_COUNT;
import static org.digitalresidents.model.RfmCut.RFM_CUT;
import static org.digitalresidents.model.RfmCut.SCORE;
import static org.digitalresidents.model.RfmCut.SMALLEST_VALUE;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.PurchaseParts;
import org.digitalresidents.model.RfmMeasure;
import org.digitalresidents.table.Named;

/** Which values came to have which score, read off the scores. Source: definitions C1. */
public final class RfmCuts {
  private enum Part implements Named {
    COMMUNITY,
    OF,
    VALUE,
    IS_HIGH,
    LEAST_HIGH,
    MOST_HIGH
  }

  private RfmCuts() {}

  /**
   * Rows of {@code rfm_cut} of members scored by cut points of their own.
   *
   * @param members rows of {@code member_rfm}
   */
  public static Dataset<Row> of(Dataset<Row> members) {
    Column high = Part.IS_HIGH.col();
    Column value = Part.VALUE.col();
    WindowSpec all = Window.partitionBy(COMMUNITY_ID.col(), AS_OF.col(), MEASURE.col());
    Column highFrom =
        when(Strength.isOfDays(MEASURE.col()), max(Part.MOST_HIGH.col()).over(all))
            .otherwise(min(Part.LEAST_HIGH.col()).over(all));

    return RFM_CUT.conform(
        scored(members)
            .where(isSome())
            .groupBy(COMMUNITY_ID.col(), AS_OF.col(), MEASURE.col(), SCORE.col())
            .agg(
                SMALLEST_VALUE.from(min(value)),
                LARGEST_VALUE.from(max(value)),
                MEMBER_COUNT.from(count(lit(1))),
                Part.LEAST_HIGH.from(min(when(high, value))),
                Part.MOST_HIGH.from(max(when(high, value))))
            .select(
                COMMUNITY_ID.col(),
                AS_OF.col(),
                MEASURE.col(),
                SCORE.col(),
                SMALLEST_VALUE.col(),
                LARGEST_VALUE.col(),
                MEMBER_COUNT.col(),
                BINS.from(count(lit(1)).over(all)),
                HIGH_FROM.from(highFrom)));
  }

  /**
   * Rows of {@code rfm_cut} of members who were scored by cut points given: those, and of a measure
   * of a community that has none of them, its own.
   *
   * @param frozen rows of {@code rfm_cut}
   * @param members rows of {@code member_rfm}
   */
  public static Dataset<Row> with(Dataset<Row> frozen, Dataset<Row> members) {
    Dataset<Row> given =
        frozen
            .select(Part.COMMUNITY.from(COMMUNITY_ID.col()), Part.OF.from(MEASURE.col()))
            .distinct();
    Column isSame =
        Part.COMMUNITY.col().equalTo(COMMUNITY_ID.col()).and(Part.OF.col().equalTo(MEASURE.col()));
    // Anti: a row stays where its measure was not given.
    Dataset<Row> own = of(members).join(broadcast(given), isSame, "left_anti");
    return RFM_CUT.conform(frozen.unionByName(own));
  }

  /** Community, as-of, measure, value and score of everybody, the measures below one another. */
  static Dataset<Row> scored(Dataset<Row> members) {
    return members.select(
        COMMUNITY_ID.from(MemberRfm.COMMUNITY_ID.col()),
        AS_OF.from(MemberRfm.AS_OF.col()),
        inline(entries()));
  }

  /** Whether a scored row has something, so that it has part in cut points. */
  static Column isSome() {
    Column value = Part.VALUE.col();
    Column hasValue = value.isNotNull().and(Strength.isOfDays(MEASURE.col()).or(value.gt(0)));
    return SCORE.col().isNotNull().and(hasValue);
  }

  private static Column entries() {
    Column unsplit = lit(null).cast(DataTypes.BooleanType);
    return array(
        entry(
            RfmMeasure.RECENCY,
            PurchaseParts.RECENCY_DAYS.col(),
            MemberRfm.RECENCY_SCORE.col(),
            MemberRfm.IS_RECENT.col()),
        entry(
            RfmMeasure.FREQUENCY,
            PurchaseParts.FREQUENCY.col(),
            MemberRfm.FREQUENCY_SCORE.col(),
            MemberRfm.IS_FREQUENT.col()),
        entry(
            RfmMeasure.MONETARY,
            MemberRfm.MONETARY_MINOR.col(),
            MemberRfm.MONETARY_SCORE.col(),
            MemberRfm.IS_BIG.col()),
        entry(
            RfmMeasure.ACTIVE_AGO,
            InteractionParts.ACTIVE_AGO_DAYS.col(),
            MemberRfm.ACTIVE_AGO_SCORE.col(),
            unsplit),
        entry(
            RfmMeasure.ACTIVE_DAYS,
            InteractionParts.ACTIVE_DAYS.col(),
            MemberRfm.ACTIVE_DAYS_SCORE.col(),
            unsplit),
        entry(
            RfmMeasure.ACTIVITY_POINTS,
            MemberRfm.ACTIVITY_HALF_POINTS.col(),
            MemberRfm.ACTIVITY_POINTS_SCORE.col(),
            unsplit));
  }

  private static Column entry(RfmMeasure measure, Column value, Column score, Column isHigh) {
    return struct(
        MEASURE.from(lit(measure.code())),
        Part.VALUE.from(value),
        SCORE.from(score),
        Part.IS_HIGH.from(isHigh));
  }
}
