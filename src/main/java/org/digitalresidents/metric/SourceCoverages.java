package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.timestamp_diff;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.SourceCoverage.COMMUNITY_ID;
import static org.digitalresidents.model.SourceCoverage.DAYS_WITH_ACTS;
import static org.digitalresidents.model.SourceCoverage.FIRST_HOUR;
import static org.digitalresidents.model.SourceCoverage.LAG_HOURS;
import static org.digitalresidents.model.SourceCoverage.LAST_HOUR;
import static org.digitalresidents.model.SourceCoverage.LONGEST_GAP_DAYS;
import static org.digitalresidents.model.SourceCoverage.MISSING_DAYS;
import static org.digitalresidents.model.SourceCoverage.SOURCE;
import static org.digitalresidents.model.SourceCoverage.SOURCE_COVERAGE;
import static org.digitalresidents.model.SourceCoverage.SPAN_DAYS;
import static org.digitalresidents.model.SourceCoverage.SUSPECTED_OUTAGE_DAYS;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.SourceDay;
import org.digitalresidents.model.SourceHour;
import org.digitalresidents.table.Named;

/** Since when and until when each source speaks, and for how long it was silent. */
public final class SourceCoverages {
  private enum Part implements Named {
    STEP_DAYS
  }

  private SourceCoverages() {}

  /**
   * Rows of {@code source_coverage}.
   *
   * @param sourceDays rows of {@code source_day} made of the same hours
   */
  public static Dataset<Row> of(
      Dataset<Row> sourceHours, Dataset<Row> sourceDays, Dataset<Row> community) {
    return SOURCE_COVERAGE.conform(
        hours(SourceHistory.of(sourceHours, community))
            // Both sides have one row a community and source.
            .join(days(sourceDays), keys()));
  }

  private static String[] keys() {
    return SOURCE_COVERAGE.keys().toArray(String[]::new);
  }

  private static Dataset<Row> hours(Dataset<Row> hours) {
    Column last = max(SourceHour.HOUR.col());
    Column hoursToEnd = timestamp_diff("HOUR", last, max(Community.DATA_END.col()));

    return hours
        .groupBy(COMMUNITY_ID.col(), SOURCE.col())
        .agg(
            FIRST_HOUR.from(min(SourceHour.HOUR.col())),
            LAST_HOUR.from(last),
            // The last hour itself is not silent.
            LAG_HOURS.from(greatest(hoursToEnd.minus(1L), lit(0L))));
  }

  private static Dataset<Row> days(Dataset<Row> sourceDays) {
    Column day = SourceDay.DAY.col();
    Column isGiven = not(SourceDay.IS_MISSING.col());
    Column givenBefore =
        lag(day, 1)
            .over(Window.partitionBy(COMMUNITY_ID.col(), SOURCE.col(), isGiven).orderBy(day));
    Column step = when(isGiven, whole(date_diff(day, givenBefore)));
    Column firstGiven = min(when(isGiven, day));
    Column lastGiven = max(when(isGiven, day));
    Column days = whole(date_diff(lastGiven, firstGiven)).plus(1L);
    Column given = count_if(isGiven);

    return sourceDays
        .withColumn(Part.STEP_DAYS.column(), step)
        .groupBy(COMMUNITY_ID.col(), SOURCE.col())
        .agg(
            SPAN_DAYS.from(days),
            DAYS_WITH_ACTS.from(given),
            MISSING_DAYS.from(days.minus(given)),
            LONGEST_GAP_DAYS.from(coalesce(max(Part.STEP_DAYS.col()).minus(1L), lit(0L))),
            SUSPECTED_OUTAGE_DAYS.from(count_if(SourceDay.IS_OUTAGE_SUSPECTED.col())));
  }

  private static Column whole(Column number) {
    return number.cast(DataTypes.LongType);
  }
}
