package org.digitalresidents.survival;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.StageExit;
import org.digitalresidents.model.StageExitDay;

/**
 * 新增-活跃-转化-流失: of each stage the competing exits — advance, leave, or still there — per cohort of
 * joining. Source: S2:15, definitions B1.
 *
 * <p>A spell in which nothing has happened yet is neither lost nor kept: it counts for as long as
 * it is observed. Of 100 who join, 20 leave and 50 speak by the end of the data: half have
 * advanced, not the 50 of 80 that are left when leavers are dropped.
 */
public final class StageExits {
  private static final List<CohortBy> COHORTS =
      List.of(CohortBy.ALL, CohortBy.JOIN_WEEK, CohortBy.JOIN_MONTH, CohortBy.CHANNEL);

  private StageExits() {}

  /**
   * Rows of {@code stage_exit}.
   *
   * @param spells rows of {@code spell_milestone}
   * @throws IllegalStateException within the computation, where the exits of a stage do not add up
   *     to those who entered it
   */
  public static Dataset<Row> byCohort(
      Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    int horizon = options.horizonDays();
    return Strata.fold(
        Points.of(StageSpans.of(spells, community, options), COHORTS, options),
        StageExit.STAGE_EXIT,
        StageExitRow.class,
        () -> new StageExitFold(horizon));
  }

  /** Rows of {@code stage_exit_day}: the curves of all members, and by channel. */
  public static Dataset<Row> byDay(
      Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    int days = options.curveDays();
    return Strata.fold(
        Points.of(
            StageSpans.of(spells, community, options),
            List.of(CohortBy.ALL, CohortBy.CHANNEL),
            options),
        StageExitDay.STAGE_EXIT_DAY,
        StageExitDayRow.class,
        () -> new StageExitDayFold(days));
  }
}
