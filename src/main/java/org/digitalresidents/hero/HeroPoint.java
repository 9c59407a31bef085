package org.digitalresidents.hero;

import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;
import org.digitalresidents.time.AsOf;
import org.digitalresidents.time.AsOfGrid;
import org.digitalresidents.time.Period;

/** One thing a member did, as seen from an as-of. */
enum HeroPoint implements Named {
  COMMUNITY,
  AT,
  /** Null where it is the as-of itself. */
  MEMBER,
  DEED,
  /** The post or person it was done to; null where that does not matter. */
  OTHER,
  GROUP,
  NUMBER,
  /** Business days before the last one seen, which is 0. */
  DAYS_AGO,
  TS,
  MONTH,
  IS_COMPLETE;

  /** 13 weeks. */
  static final int DAYS = 91;

  /** Of orders. */
  static final int YEAR_DAYS = 365;

  /**
   * Points as {@link HeroPass} needs them: those of a community and as-of in one task, member by
   * member.
   */
  static Dataset<Row> sorted(HeroInputs in, HeroOptions options) {
    Dataset<Row> asOfs = AsOf.of(in.community(), options.grid());
    return Together.by(
        seen(HeroPoints.of(in, options), asOfs, options.grid())
            .unionByName(HeroPoints.ofTies(in.centrality()), true)
            .unionByName(asOfs(asOfs), true),
        List.of(COMMUNITY.col(), AT.col()),
        MEMBER.col().asc_nulls_first());
  }

  private static Dataset<Row> seen(Dataset<Row> points, Dataset<Row> asOfs, AsOfGrid grid) {
    Column day = Period.day(grid.zone()).dayOf(TS.col());
    Column daysAgo = date_diff(AsOf.lastDay(grid), day);
    Column isOfAYear = DEED.col().equalTo(Deed.ORDER.code());
    Column isInTheYear = TS.col().geq(AsOf.AT.col().minus(make_dt_interval(lit(YEAR_DAYS))));
    Column isSeen = TS.col().lt(AsOf.AT.col()).and(daysAgo.lt(DAYS).or(isOfAYear.and(isInTheYear)));
    return AsOf.seen(points, asOfs, COMMUNITY.col(), isSeen)
        .select(
            COMMUNITY.col(),
            AT.from(AsOf.AT.col()),
            MEMBER.col(),
            DEED.col(),
            OTHER.col(),
            GROUP.col(),
            NUMBER.col(),
            DAYS_AGO.from(daysAgo.cast(DataTypes.LongType)));
  }

  private static Dataset<Row> asOfs(Dataset<Row> asOfs) {
    return asOfs.select(
        COMMUNITY.from(AsOf.COMMUNITY.col()),
        AT.from(AsOf.AT.col()),
        DEED.from(lit(Deed.AS_OF.code())),
        MONTH.from(AsOf.MONTH.col()),
        IS_COMPLETE.from(AsOf.IS_COMPLETE.col()));
  }
}
