package org.digitalresidents.time;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Named;

/**
 * From when members are seen: the end of every complete month, and {@code data_end}. Months compare
 * with one another, and tomorrow's run sees yesterday's as before.
 */
public enum AsOf implements Named {
  COMMUNITY,
  /** Exclusive. */
  AT,
  MONTH,
  IS_COMPLETE,
  /** Whether it is told of; those before only say where members come from. */
  IS_SHOWN,
  /** Activity counts from then on. */
  ACTIVE_FROM;

  /** Activity counts for so many business days, that of the last instant included. */
  public static final int WINDOW_DAYS = 90;

  /**
   * One row per community and as-of.
   *
   * @param community rows of {@code community}
   * @param more what else is to be known then, over the columns of {@code community} and of this
   */
  public static Dataset<Row> of(Dataset<Row> community, AsOfGrid grid, Column... more) {
    Period days = Period.day(grid.zone());
    Period months = Period.of(PeriodUnit.MONTH, grid.zone(), DayOfWeek.MONDAY);
    Column dataEnd = Community.DATA_END.col();
    Column first = months.startOf(days.dayOf(Community.FIRST_TS.col()));
    Column last = months.startOf(days.dayOf(before(dataEnd)));
    Column isOver = months.endOf(last).leq(dataEnd);
    Column shownFrom = add_months(last, -grid.shownMonths()).cast(DataTypes.DateType);
    Column from = when(isOver, months.next(shownFrom)).otherwise(shownFrom);
    Column earliest = greatest(first, add_months(IS_SHOWN.col(), -grid.earlierMonths()));

    return community
        .withColumn(IS_SHOWN.column(), from)
        .withColumn(MONTH.column(), explode(sequence(earliest, last, months.step())))
        .withColumn(AT.column(), least(months.endOf(MONTH.col()), dataEnd))
        .select(
            Named.columns(
                List.of(
                    COMMUNITY.from(Community.COMMUNITY_ID.col()),
                    AT.col(),
                    MONTH.col(),
                    IS_COMPLETE.from(months.endOf(MONTH.col()).leq(dataEnd)),
                    IS_SHOWN.from(MONTH.col().geq(IS_SHOWN.col())),
                    ACTIVE_FROM.from(startOf(date_sub(lastDay(grid), WINDOW_DAYS - 1), grid))),
                more));
  }

  /**
   * Rows as they are seen from every as-of at which a condition holds.
   *
   * @param asOfs what {@link #of} gives
   * @param community of the rows
   */
  public static Dataset<Row> seen(
      Dataset<Row> rows, Dataset<Row> asOfs, Column community, Column condition) {
    // An as-of is unique in a community; a row meets each one from which it is seen.
    return rows.join(broadcast(asOfs), COMMUNITY.col().equalTo(community).and(condition));
  }

  /** Whether an instant lies in the time looked at. */
  public static Column isRecent(Column instant) {
    return instant.geq(ACTIVE_FROM.col()).and(instant.lt(AT.col()));
  }

  /** The business day of the last instant that is seen. */
  public static Column lastDay(AsOfGrid grid) {
    return Period.day(grid.zone()).dayOf(before(AT.col()));
  }

  /** The last instant before one. */
  public static Column before(Column instant) {
    return timestamp_micros(unix_micros(instant).minus(1));
  }

  private static Column startOf(Column day, AsOfGrid grid) {
    ZoneId zone = grid.zone();
    return to_utc_timestamp(day.cast(DataTypes.TimestampType), zone.getId());
  }
}
