package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * From when members are seen: the end of every complete month, and {@code data_end}. Months compare
 * with one another, and tomorrow's run sees yesterday's as before.
 */
enum AsOf implements Named {
  COMMUNITY,
  /** Exclusive. */
  AT,
  MONTH,
  IS_COMPLETE,
  /** Whether it is told of; those before only say where members come from. */
  IS_SHOWN,
  /** Activity counts from then on. */
  ACTIVE_FROM,
  /** Orders count from then on. */
  ORDERS_FROM,
  HAS_ORDERS;

  /**
   * One row per community and as-of.
   *
   * @param community rows of {@code community}
   */
  static Dataset<Row> of(Dataset<Row> community, RfmOptions options) {
    Period days = Period.day(options.zone());
    Period months = Period.of(PeriodUnit.MONTH, options.zone(), DayOfWeek.MONDAY);
    Column dataEnd = Community.DATA_END.col();
    Column first = months.startOf(days.dayOf(Community.FIRST_TS.col()));
    Column last = months.startOf(days.dayOf(before(dataEnd)));
    Column isOver = months.endOf(last).leq(dataEnd);
    Column shownFrom = add_months(last, -options.tierMonths()).cast(DataTypes.DateType);
    Column from = when(isOver, months.next(shownFrom)).otherwise(shownFrom);
    Column at = least(months.endOf(MONTH.col()), dataEnd);

    return community
        .withColumn(IS_SHOWN.column(), from)
        .withColumn(
            MONTH.column(),
            explode(
                sequence(
                    greatest(first, add_months(IS_SHOWN.col(), -options.holdMonths())),
                    last,
                    months.step())))
        .select(
            COMMUNITY.from(Community.COMMUNITY_ID.col()),
            AT.from(at),
            MONTH.col(),
            IS_COMPLETE.from(months.endOf(MONTH.col()).leq(dataEnd)),
            IS_SHOWN.from(MONTH.col().geq(IS_SHOWN.col())),
            ACTIVE_FROM.from(startOf(activeFrom(days, at), options)),
            ORDERS_FROM.from(at.minus(make_dt_interval(lit(options.lookbackDays())))),
            HAS_ORDERS.from(Community.ORDER_ACTS.col().gt(0)));
  }

  private static Column activeFrom(Period days, Column at) {
    return date_sub(days.dayOf(before(at)), MemberMonthFold.WINDOW_DAYS - 1);
  }

  private static Column startOf(Column day, RfmOptions options) {
    return to_utc_timestamp(day.cast(DataTypes.TimestampType), options.zone().getId());
  }

  private static Column before(Column instant) {
    return timestamp_micros(unix_micros(instant).minus(1));
  }
}
