package org.digitalresidents.time;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.make_ym_interval;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.weekday;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.PeriodUnit;

/**
 * How time is cut in columns: into days, weeks that begin on a given day, or calendar months, in
 * the business zone. A period is half-open and named by its first day. Rests on a session in UTC.
 */
public final class Period {
  private static final int DAYS_A_WEEK = 7;

  private final PeriodUnit unit;
  private final ZoneId zone;
  private final DayOfWeek firstDay;

  private Period(PeriodUnit unit, ZoneId zone, DayOfWeek firstDay) {
    this.unit = unit;
    this.zone = zone;
    this.firstDay = firstDay;
  }

  /** Periods of one length. */
  public static Period of(PeriodUnit unit, ZoneId zone, DayOfWeek weekStart) {
    return new Period(unit, zone, weekStart);
  }

  public static Period day(ZoneId zone) {
    return new Period(PeriodUnit.DAY, zone, DayOfWeek.MONDAY);
  }

  public static Period week(ZoneId zone, DayOfWeek firstDay) {
    return new Period(PeriodUnit.WEEK, zone, firstDay);
  }

  public PeriodUnit unit() {
    return unit;
  }

  /** The business day an instant falls on. */
  public Column dayOf(Column instant) {
    return to_date(from_utc_timestamp(instant, zone.getId()));
  }

  /** The first day of the period a day belongs to. */
  public Column startOf(Column day) {
    return switch (unit) {
      case DAY -> day;
      case WEEK ->
          date_sub(day, pmod(weekday(day).minus(firstDay.getValue() - 1), lit(DAYS_A_WEEK)));
      case MONTH -> trunc(day, "month");
    };
  }

  /** The first day of the period after the one that begins on this day. */
  public Column next(Column start) {
    return switch (unit) {
      case DAY -> date_add(start, 1);
      case WEEK -> date_add(start, DAYS_A_WEEK);
      case MONTH -> add_months(start, 1);
    };
  }

  /** From the start of a period to that of the next, as an interval to step by. */
  public Column step() {
    return switch (unit) {
      case DAY -> make_dt_interval(lit(1));
      case WEEK -> make_dt_interval(lit(DAYS_A_WEEK));
      case MONTH -> make_ym_interval(lit(0), lit(1));
    };
  }

  /**
   * The instant at which the period that begins on this day ends: midnight in the business zone,
   * and where clocks skip it, the instant they do.
   */
  public Column endOf(Column start) {
    return to_utc_timestamp(next(start).cast(DataTypes.TimestampType), zone.getId());
  }
}
