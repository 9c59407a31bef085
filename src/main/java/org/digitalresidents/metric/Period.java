package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.weekday;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/**
 * How time is cut: into days, or into weeks that begin on a given day, in the business zone. A
 * period is half-open and named by its first day. Rests on a session in UTC.
 */
final class Period {
  private final ZoneId zone;
  private final int days;
  private final DayOfWeek firstDay;

  private Period(ZoneId zone, int days, DayOfWeek firstDay) {
    this.zone = zone;
    this.days = days;
    this.firstDay = firstDay;
  }

  static Period day(ZoneId zone) {
    return new Period(zone, 1, DayOfWeek.MONDAY);
  }

  static Period week(ZoneId zone, DayOfWeek firstDay) {
    return new Period(zone, 7, firstDay);
  }

  /** How many days a period has. */
  int days() {
    return days;
  }

  /** The business day an instant falls on. */
  Column dayOf(Column instant) {
    return to_date(from_utc_timestamp(instant, zone.getId()));
  }

  /** The first day of the period a day belongs to. */
  Column startOf(Column day) {
    if (days == 1) {
      return day;
    }
    Column daysIn = pmod(weekday(day).minus(firstDay.getValue() - 1), lit(7));
    return date_sub(day, daysIn);
  }

  /** The first day of the period after the one that begins on this day. */
  Column next(Column start) {
    return date_add(start, days);
  }

  /**
   * The instant at which the period that begins on this day ends: midnight in the business zone,
   * and where clocks skip it, the instant they do.
   */
  Column endOf(Column start) {
    return to_utc_timestamp(next(start).cast(DataTypes.TimestampType), zone.getId());
  }
}
