package org.digitalresidents.life;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.Period;

/**
 * Weeks and months side by side: rows have a column {@code unit}, and every expression keeps to it.
 * So one computation serves both.
 *
 * @param zone the business zone, in which periods are cut
 * @param weekStart the first day of a week
 */
public record LifeCalendar(ZoneId zone, DayOfWeek weekStart) {

  /** Each row once for every unit. */
  Column units() {
    return explode(array(lit(PeriodUnit.WEEK.code()), lit(PeriodUnit.MONTH.code())));
  }

  static Column isWeek() {
    return MemberState.UNIT.col().equalTo(PeriodUnit.WEEK.code());
  }

  /** The first day of the period a day belongs to. */
  Column startOf(Column day) {
    return each(period -> period.startOf(day));
  }

  /**
   * The first day of the period of an instant. Where clocks go back over midnight, the hour
   * repeated belongs to the new day, as for the folds.
   */
  Column periodOf(Column instant) {
    Column byClock = startOf(dayOf(instant));
    return when(instant.geq(endOf(byClock)), next(byClock)).otherwise(byClock);
  }

  Column dayOf(Column instant) {
    return Period.day(zone).dayOf(instant);
  }

  Column next(Column start) {
    return each(period -> period.next(start));
  }

  Column previous(Column start) {
    return each(period -> period.previous(start));
  }

  /** Whether the period is over by {@code data_end}. */
  Column isComplete(Column start) {
    return endOf(start).leq(Community.DATA_END.col());
  }

  /** The last instant before {@code data_end}. */
  static Column lastInstant() {
    return timestamp_micros(unix_micros(Community.DATA_END.col()).minus(1));
  }

  /**
   * The rows with every period up to the next row, the last one up to {@code data_end}: in {@link
   * Part#PERIOD}, where the row itself is in {@link Part#AT}.
   *
   * @param order of the rows, which begin at different periods; none is later than data_end
   */
  Dataset<Row> fill(Dataset<Row> rows, WindowSpec order) {
    Column nextRow = lead(Part.AT.col(), 1).over(order);
    Column until = coalesce(previous(nextRow), periodOf(lastInstant()));
    return rows.withColumn(Part.UNTIL.column(), until)
        .withColumn(Part.PERIOD.column(), explode(upTo(Part.AT.col(), Part.UNTIL.col())));
  }

  private Column upTo(Column first, Column last) {
    return each(period -> sequence(first, last, period.step()));
  }

  private Column endOf(Column start) {
    return each(period -> period.endOf(start));
  }

  private Column each(Function<Period, Column> expression) {
    Column ofWeek = expression.apply(Period.week(zone, weekStart));
    Column ofMonth = expression.apply(Period.of(PeriodUnit.MONTH, zone, weekStart));
    return when(isWeek(), ofWeek).otherwise(ofMonth);
  }
}
