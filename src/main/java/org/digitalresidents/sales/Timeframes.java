package org.digitalresidents.sales;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.BuyerValue;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.Timeframe;
import org.digitalresidents.time.Period;

/** Weeks, months and all time, side by side, in rows that have their community's columns. */
final class Timeframes {
  private final Period week;
  private final Period month;

  Timeframes(ZoneId zone, DayOfWeek weekStart) {
    this.week = Period.week(zone, weekStart);
    this.month = Period.of(PeriodUnit.MONTH, zone, weekStart);
  }

  /** An array of the timeframes an instant lies in. */
  Column of(Column instant) {
    Column day = week.dayOf(instant);
    return array(
        timeframe(Timeframe.WEEK, week.startOf(day)),
        timeframe(Timeframe.MONTH, month.startOf(day)),
        allTime());
  }

  /** An array of all timeframes of a community, from its first day to the last before data_end. */
  Column all() {
    return concat(all(Timeframe.WEEK, week), all(Timeframe.MONTH, month), array(allTime()));
  }

  private static Column all(Timeframe timeframe, Period period) {
    Column lastInstant = timestamp_micros(unix_micros(Community.DATA_END.col()).minus(1));
    Column first = period.startOf(period.dayOf(Community.FIRST_TS.col()));
    Column last = period.startOf(period.dayOf(lastInstant));
    return transform(sequence(first, last, period.step()), start -> timeframe(timeframe, start));
  }

  private Column allTime() {
    return timeframe(Timeframe.ALL, week.dayOf(Community.FIRST_TS.col()));
  }

  private static Column timeframe(Timeframe timeframe, Column start) {
    return struct(
        BuyerValue.TIMEFRAME.from(lit(timeframe.code())), BuyerValue.TIMEFRAME_START.from(start));
  }

  /** Whether a timeframe is over by data_end. */
  Column isComplete() {
    Column start = BuyerValue.TIMEFRAME_START.col();
    Column end = Community.DATA_END.col();
    Column timeframe = BuyerValue.TIMEFRAME.col();
    return when(timeframe.equalTo(Timeframe.WEEK.code()), week.endOf(start).leq(end))
        .when(timeframe.equalTo(Timeframe.MONTH.code()), month.endOf(start).leq(end))
        .otherwise(true);
  }
}
