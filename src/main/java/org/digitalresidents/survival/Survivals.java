package org.digitalresidents.survival;

import java.util.List;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.Survival;
import org.digitalresidents.model.SurvivalDay;

/**
 * How long members wait for a milestone, by Kaplan–Meier: who still waits when the data end counts
 * as long as they are observed. Source: definitions B1, methods 5.
 *
 * <p>Leaving ends the waiting for anything else like any other end of observation, so a curve says
 * what would be if nobody left; {@link StageExits} has leaving as the competing exit it is.
 */
final class Survivals {
  private static final List<CohortBy> COHORTS = List.of(CohortBy.ALL, CohortBy.CHANNEL);

  private Survivals() {}

  /** What fills {@code survival} and, with the curves, {@code survival_day}. */
  static List<Part<?>> parts(SurvivalOptions options) {
    int days = options.curveDays();
    return List.of(
        new Part<>(
            Family.MILESTONES, Survival.SURVIVAL, SurvivalRow.class, COHORTS, SurvivalFold::new),
        new Part<>(
            Family.MILESTONES,
            SurvivalDay.SURVIVAL_DAY,
            SurvivalDayRow.class,
            COHORTS,
            () -> new SurvivalDayFold(days)));
  }
}
