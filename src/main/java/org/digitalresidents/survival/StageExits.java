package org.digitalresidents.survival;

import java.util.List;
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
final class StageExits {
  private static final List<CohortBy> COHORTS =
      List.of(CohortBy.ALL, CohortBy.JOIN_WEEK, CohortBy.JOIN_MONTH, CohortBy.CHANNEL);

  private StageExits() {}

  /**
   * What fills {@code stage_exit}, and with the curves of all members and by channel {@code
   * stage_exit_day}. Fails where the exits of a stage do not add up to those who entered it.
   */
  static List<Part<?>> parts(SurvivalOptions options) {
    int horizon = options.horizonDays();
    int days = options.curveDays();
    return List.of(
        new Part<>(
            Family.STAGES,
            StageExit.STAGE_EXIT,
            StageExitRow.class,
            COHORTS,
            () -> new StageExitFold(horizon)),
        new Part<>(
            Family.STAGES,
            StageExitDay.STAGE_EXIT_DAY,
            StageExitDayRow.class,
            List.of(CohortBy.ALL, CohortBy.CHANNEL),
            () -> new StageExitDayFold(days)));
  }
}
