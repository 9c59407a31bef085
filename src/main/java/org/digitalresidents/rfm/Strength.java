package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.RfmMeasure;

/**
 * Measures turned so that more is better and 0 is nothing: of days that have passed, those that are
 * left of the time looked at, and one.
 */
final class Strength {
  private static final String RECENCY = RfmMeasure.RECENCY.code();

  /** PageRanks are compared in billionths of a thousandth, so that rounding tells nobody apart. */
  private static final double REACH_UNITS = 1e12;

  private static final String ACTIVE_AGO = RfmMeasure.ACTIVE_AGO.code();

  private Strength() {}

  static Column ofOrderAgo(Column days, RfmOptions options) {
    return lit(options.lookbackDays() + 1L).minus(days);
  }

  static Column ofActiveAgo(Column days) {
    return lit(MemberMonthFold.WINDOW_DAYS + 1L).minus(days);
  }

  static Column ofReach(Column pageRank) {
    return round(pageRank.multiply(REACH_UNITS)).cast(DataTypes.LongType);
  }

  /** Whether the measure of a code is days that have passed. */
  static Column isOfDays(Column measure) {
    return measure.isin(RECENCY, ACTIVE_AGO);
  }

  /** The strength of a value as tables have it. */
  static Column ofRaw(Column measure, Column value, RfmOptions options) {
    return when(measure.equalTo(RECENCY), ofOrderAgo(value, options))
        .when(measure.equalTo(ACTIVE_AGO), ofActiveAgo(value))
        .otherwise(value);
  }
}
