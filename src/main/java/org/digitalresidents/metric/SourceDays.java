package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.weekday;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.SourceDay.ACTS;
import static org.digitalresidents.model.SourceDay.COMMUNITY_ID;
import static org.digitalresidents.model.SourceDay.DAY;
import static org.digitalresidents.model.SourceDay.EXPECTED_ACTS;
import static org.digitalresidents.model.SourceDay.IS_MISSING;
import static org.digitalresidents.model.SourceDay.IS_OUTAGE_SUSPECTED;
import static org.digitalresidents.model.SourceDay.SOURCE;
import static org.digitalresidents.model.SourceDay.SOURCE_DAY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.SourceHour;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * What each source gave day by day, and on which silent days it rather failed.
 *
 * <p>{@code expected_acts} is the mean of the same day of the week in the four weeks before: a
 * workplace that is silent every Sunday is expected to be. A source with acts on less than two
 * thirds of the days has silent days as a habit, however rich the others are; two thirds is less
 * than five days of seven. Days that are themselves suspected are in the mean, so no row depends on
 * another's verdict; a source that stays away for weeks is soon expected to, and then {@code
 * source_coverage} tells of it. Ours; the sources say nothing of it.
 */
public final class SourceDays {
  private enum Part implements Named {
    LAST_DAY,
    AT,
    EXPECTED,
    DAYS_BEFORE,
    ACTIVE_BEFORE
  }

  /** A day on which so many independent acts are expected is empty with probability e⁻⁷, 0.0009. */
  static final int LEAST_EXPECTED = 7;

  private static final int WEEKS = 4;
  private static final int DAYS = 7 * WEEKS;

  private SourceDays() {}

  /** Rows of {@code source_day}. */
  public static Dataset<Row> of(
      Dataset<Row> sourceHours, Dataset<Row> community, MetricOptions options) {
    Period day = Period.day(options.zone());
    Dataset<Row> days = dense(SourceHistory.of(sourceHours, community), day);
    return SOURCE_DAY.conform(judged(withPast(days), day));
  }

  private static WindowSpec bySource() {
    return Window.partitionBy(COMMUNITY_ID.col(), SOURCE.col()).orderBy(DAY.col());
  }

  private static Dataset<Row> dense(Dataset<Row> hours, Period day) {
    Column lastInstant = timestamp_micros(unix_micros(Community.DATA_END.col()).minus(1));
    Column dayBeforeNext = date_sub(lead(DAY.col(), 1).over(bySource()), 1);
    Column lastDay = coalesce(dayBeforeNext, day.dayOf(lastInstant));
    Column isGiven = Part.AT.col().equalTo(DAY.col());

    return hours
        .groupBy(COMMUNITY_ID.col(), SOURCE.col(), DAY.from(day.dayOf(SourceHour.HOUR.col())))
        .agg(
            ACTS.from(sum(SourceHour.ACTS.col())),
            Community.DATA_END.from(max(Community.DATA_END.col())))
        .withColumn(Part.LAST_DAY.column(), lastDay)
        .withColumn(Part.AT.column(), explode(sequence(DAY.col(), Part.LAST_DAY.col())))
        .select(
            COMMUNITY_ID.col(),
            SOURCE.col(),
            DAY.from(Part.AT.col()),
            ACTS.from(when(isGiven, ACTS.col()).otherwise(0L)),
            Community.DATA_END.col());
  }

  private static Dataset<Row> withPast(Dataset<Row> days) {
    WindowSpec before = bySource().rowsBetween(-DAYS, -1);
    WindowSpec sameWeekday =
        Window.partitionBy(COMMUNITY_ID.col(), SOURCE.col(), weekday(DAY.col()))
            .orderBy(DAY.col())
            .rowsBetween(-WEEKS, -1);
    return days.withColumn(Part.EXPECTED.column(), avg(ACTS.col()).over(sameWeekday))
        .withColumn(Part.DAYS_BEFORE.column(), count(lit(1)).over(before))
        .withColumn(Part.ACTIVE_BEFORE.column(), count_if(ACTS.col().gt(0)).over(before));
  }

  private static Dataset<Row> judged(Dataset<Row> days, Period day) {
    Column isMissing = ACTS.col().equalTo(0L);
    Column isWhole = day.endOf(DAY.col()).leq(Community.DATA_END.col());
    Column expected = Part.EXPECTED.col();
    Column manyExpected = coalesce(expected.geq(LEAST_EXPECTED), lit(false));
    Column isUsuallyActive =
        Part.ACTIVE_BEFORE.col().multiply(3).geq(Part.DAYS_BEFORE.col().multiply(2));
    Column isUnlikely = manyExpected.and(isUsuallyActive);
    Column reason = when(expected.isNull(), NullReason.NO_PREVIOUS.code());

    return days.select(
        Named.columns(
            EXPECTED_ACTS.from(expected, reason),
            COMMUNITY_ID.col(),
            SOURCE.col(),
            DAY.col(),
            ACTS.col(),
            IS_MISSING.from(isMissing),
            IS_OUTAGE_SUSPECTED.from(isMissing.and(isWhole).and(isUnlikely))));
  }
}
