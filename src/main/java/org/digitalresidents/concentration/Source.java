package org.digitalresidents.concentration;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Contribution;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Timeframe;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** What is known of a community as a whole: its days, and what its sources do not give. */
enum Source implements Named {
  COMMUNITY,
  FIRST_DAY,
  LAST_DAY,
  MEMBERS_KNOWN,
  NO_MESSAGES,
  NO_HELP,
  NO_GMV_NET;

  private enum Helped implements Named {
    COMMUNITY,
    EVER
  }

  static Dataset<Row> of(ConcentrationInputs in, Period days) {
    Dataset<Row> helped =
        in.help()
            .groupBy(Helped.COMMUNITY.from(Help.COMMUNITY_ID.col()))
            .agg(Helped.EVER.from(lit(true)));
    Column lastInstant = timestamp_micros(unix_micros(Community.DATA_END.col()).minus(1));
    Column hasHelp = coalesce(Helped.EVER.col(), lit(false));
    Column hasJoins = Community.JOIN_ACTS.col().plus(Community.ROSTER_ACTS.col()).gt(0);

    // Left: who never helped stays. A community has one row on either side.
    return in.community()
        .join(
            broadcast(helped), Community.COMMUNITY_ID.col().equalTo(Helped.COMMUNITY.col()), "left")
        .select(
            COMMUNITY.from(Community.COMMUNITY_ID.col()),
            FIRST_DAY.from(days.dayOf(Community.FIRST_TS.col())),
            LAST_DAY.from(days.dayOf(lastInstant)),
            MEMBERS_KNOWN.from(hasJoins),
            missing(NO_MESSAGES, Community.ACTIVITY_ACTS.col().gt(0), NullReason.NO_ACTIVITY),
            missing(NO_HELP, hasHelp, NullReason.NO_REPLIES),
            missing(NO_GMV_NET, Community.ORDER_ACTS.col().gt(0), NullReason.NO_ORDERS));
  }

  private static Column missing(Source column, Column isGiven, NullReason reason) {
    return column.from(when(isGiven.equalTo(false), reason.code()));
  }

  /** Why a measure is not known, as a code; null where it is. */
  static Column missing(Contribution measure) {
    return valueOf("NO_" + measure.name()).col();
  }

  /** The first day of a timeframe that ends at data_end. */
  static Column start(Timeframe timeframe) {
    return switch (timeframe) {
      case ALL -> FIRST_DAY.col();
      case LAST_90D -> date_sub(LAST_DAY.col(), 90 - 1);
      case LAST_28D -> date_sub(LAST_DAY.col(), 28 - 1);
      case MONTH, WEEK -> throw new IllegalArgumentException(timeframe + " has many starts");
    };
  }
}
