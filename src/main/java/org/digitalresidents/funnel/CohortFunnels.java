package org.digitalresidents.funnel;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;

/**
 * Where cohorts stop: rates over matured members only, converters included, since counting young
 * converters but not young failures would make every rate too good. Source: definitions 7.1.
 */
public final class CohortFunnels {
  private CohortFunnels() {}

  /**
   * What {@link #pass} reads.
   *
   * @param members rows of {@code funnel_member}
   */
  public static Dataset<Row> points(Dataset<Row> members) {
    return CohortPoint.sorted(members);
  }

  /**
   * Fills {@code cohort_funnel}.
   *
   * @param steps rows of {@code funnel_step}, which are few
   * @param community rows of {@code community}, which are few
   */
  public static Pass<Row> pass(
      Dataset<Row> steps, Dataset<Row> community, ZoneId zone, DayOfWeek weekStart) {
    return new CohortPass(
        CohortSteps.byFunnel(steps.collectAsList()),
        CommunitySources.absent(community.collectAsList()),
        zone,
        weekStart);
  }
}
