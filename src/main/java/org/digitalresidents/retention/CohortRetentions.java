package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.CohortRetention.COHORT_SIZE;
import static org.digitalresidents.model.CohortRetention.ELIGIBLE;
import static org.digitalresidents.model.CohortRetention.FROM_NO;
import static org.digitalresidents.model.CohortRetention.IS_COMPLETE;
import static org.digitalresidents.model.CohortRetention.MEASURE;
import static org.digitalresidents.model.CohortRetention.RATE;
import static org.digitalresidents.model.CohortRetention.RATE_HIGH;
import static org.digitalresidents.model.CohortRetention.RATE_LOW;
import static org.digitalresidents.model.CohortRetention.RETAINED;
import static org.digitalresidents.model.CohortRetention.TO_NO;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RetentionMeasure;
import org.digitalresidents.table.Named;

/**
 * The share of a cohort that was active so long after its join: {@code rate = retained / eligible},
 * {@code eligible} those for whom the cell is over by {@code data_end}. By the calendar these are
 * all or none; on the rolling clock each member has a cell of their own.
 *
 * <p>A cohort is by first join; leaving and coming again do not matter. Source: definitions R2, R3.
 */
public final class CohortRetentions {
  private CohortRetentions() {}

  /** Rows of {@code cohort_retention}. */
  public static Dataset<Row> of(RetentionInputs in, RetentionOptions options) {
    Dataset<Row> cells =
        Contributions.ofJoins(in, options)
            .unionByName(Contributions.ofActivity(in, options))
            .groupBy(Contributions.CELL.toArray(Column[]::new))
            .agg(
                COHORT_SIZE.from(sum(COHORT_SIZE.col())),
                ELIGIBLE.from(sum(ELIGIBLE.col())),
                RETAINED.from(sum(RETAINED.col())))
            .withColumn(RETAINED.column(), retained())
            // community_id is unique in community, so no row multiplies.
            .join(broadcast(sources(in)), Community.COMMUNITY_ID.column());

    return COHORT_RETENTION.conform(cells.select(columns()));
  }

  /** Who was active on or after a period counts for every period before, too. */
  private static Column retained() {
    List<Column> line = new ArrayList<>(Contributions.COHORT);
    line.add(MEASURE.col());
    WindowSpec fromHereOn =
        Window.partitionBy(line.toArray(Column[]::new))
            .orderBy(FROM_NO.col().desc())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    return when(isOpenEnded(), sum(RETAINED.col()).over(fromHereOn)).otherwise(RETAINED.col());
  }

  private static Dataset<Row> sources(RetentionInputs in) {
    return in.community().select(Community.COMMUNITY_ID.col(), Community.ACTIVITY_ACTS.col());
  }

  private static Column noActivity() {
    Column isMissing = Community.ACTIVITY_ACTS.col().equalTo(0);
    return when(isMissing, lit(NullReason.NO_ACTIVITY.code()));
  }

  private static Column isOpenEnded() {
    return MEASURE.col().equalTo(lit(RetentionMeasure.ON_OR_AFTER.code()));
  }

  private static Column[] columns() {
    List<Column> columns = new ArrayList<>(Contributions.COHORT);
    columns.add(MEASURE.col());
    columns.add(FROM_NO.col());
    columns.add(TO_NO.from(when(isOpenEnded().equalTo(false), TO_NO.col())));
    columns.add(COHORT_SIZE.col());
    columns.add(ELIGIBLE.col());
    columns.addAll(RETAINED.from(RETAINED.col(), noActivity()));
    columns.addAll(
        Shares.of(RATE, RATE_LOW, RATE_HIGH, RETAINED.col(), ELIGIBLE.col(), noActivity()));
    columns.add(IS_COMPLETE.from(ELIGIBLE.col().equalTo(COHORT_SIZE.col())));
    return Named.columns(columns);
  }
}
