package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.RetentionClock;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * A unit of time on a clock. Numbers the periods since a member's join: 0 is that of the join. On
 * the calendar these are days, weeks and months of the business zone, however long; on the rolling
 * clock spans of 1, 7 and 30 times 24 hours from the join.
 */
record Scale(PeriodUnit unit, RetentionClock clock, Period period) {
  /** A moment of a member's tenure, as either clock reads it. */
  record Moment(Column day, Column rollingDayNo) {}

  private enum Joined implements Named {
    AT,
    DAY,
    END_DAY,
    END_ROLLING_DAY_NO,
    LAST_DAY,
    LAST_ROLLING_DAY_NO
  }

  private static final long ROLLING_DAY_US = TimeUnit.HOURS.toMicros(24);
  private static final int DAYS_A_WEEK = 7;
  private static final int DAYS_A_ROLLING_MONTH = 30;
  private static final int MONTHS_A_YEAR = 12;

  /** The end of the data: what is numbered below it is over. */
  static final Moment END = new Moment(Joined.END_DAY.col(), Joined.END_ROLLING_DAY_NO.col());

  /** The last instant before the end of the data: what is numbered above it has not begun. */
  static final Moment LAST_INSTANT =
      new Moment(Joined.LAST_DAY.col(), Joined.LAST_ROLLING_DAY_NO.col());

  /** Every unit on every clock. */
  static List<Scale> all(RetentionOptions options) {
    List<Scale> scales = new ArrayList<>();
    for (PeriodUnit unit : PeriodUnit.values()) {
      Period period = Period.of(unit, options.zone(), options.weekStart());
      for (RetentionClock clock : RetentionClock.values()) {
        scales.add(new Scale(unit, clock, period));
      }
    }
    return scales;
  }

  /** Rows of members, each with what scales read: the join, and the end of the data. */
  static Dataset<Row> readable(
      Dataset<Row> rows, Column joinedAt, Dataset<Row> community, RetentionOptions options) {
    Period days = Period.day(options.zone());
    Column end = unix_micros(Community.DATA_END.col());
    Column elapsed = end.minus(unix_micros(Joined.AT.col()));
    Column lastInstant = timestamp_micros(end.minus(1));
    Dataset<Row> ends = community.select(Community.COMMUNITY_ID.col(), Community.DATA_END.col());

    // community_id is unique in community, so no row multiplies.
    return rows.withColumn(Joined.AT.column(), joinedAt)
        .join(broadcast(ends), Community.COMMUNITY_ID.column())
        .withColumns(
            Map.of(
                Joined.DAY.column(), days.dayOf(Joined.AT.col()),
                Joined.END_DAY.column(), days.dayOf(Community.DATA_END.col()),
                Joined.END_ROLLING_DAY_NO.column(), whole(elapsed, ROLLING_DAY_US),
                Joined.LAST_DAY.column(), days.dayOf(lastInstant),
                Joined.LAST_ROLLING_DAY_NO.column(), whole(elapsed.minus(1), ROLLING_DAY_US)));
  }

  /** The first day of the member's cohort. */
  Column cohortStart() {
    return period.startOf(Joined.DAY.col());
  }

  /** The columns that name a cohort on this scale. */
  List<Column> cohort() {
    return List.of(
        CohortRetention.UNIT.from(lit(unit.code())),
        CohortRetention.CLOCK.from(lit(clock.code())),
        CohortRetention.COHORT_START.from(cohortStart()));
  }

  /** The number of the period a moment lies in, which is not before the join. */
  Column no(Moment moment) {
    return switch (clock) {
      case CALENDAR -> calendarNo(moment.day());
      case ROLLING -> whole(moment.rollingDayNo(), rollingDays());
    };
  }

  private Column calendarNo(Column day) {
    return switch (unit) {
      case DAY -> days(Joined.DAY.col(), day);
      case WEEK -> whole(days(cohortStart(), period.startOf(day)), DAYS_A_WEEK);
      case MONTH -> monthNo(day).minus(monthNo(Joined.DAY.col()));
    };
  }

  private int rollingDays() {
    return switch (unit) {
      case DAY -> 1;
      case WEEK -> DAYS_A_WEEK;
      case MONTH -> DAYS_A_ROLLING_MONTH;
    };
  }

  private static Column days(Column from, Column to) {
    return date_diff(to, from).cast(DataTypes.LongType);
  }

  private static Column monthNo(Column day) {
    return year(day).multiply(MONTHS_A_YEAR).plus(month(day)).cast(DataTypes.LongType);
  }

  private static Column whole(Column amount, long size) {
    return call_function("div", amount, lit(size));
  }
}
