package org.digitalresidents.survival;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
public final class Survivals {
  private static final List<CohortBy> COHORTS = List.of(CohortBy.ALL, CohortBy.CHANNEL);

  private Survivals() {}

  /**
   * What {@link #pass} reads.
   *
   * @param spells rows of {@code spell_milestone}
   * @param replies rows of {@code reply}, of which those count that the source itself gives
   */
  public static Dataset<Row> points(
      Dataset<Row> spells, Dataset<Row> replies, Dataset<Row> community, SurvivalOptions options) {
    return points(Set.of(Family.MILESTONES), spells, replies, community, options);
  }

  /** Points of milestones, and of what else is asked for in the same reading. */
  static Dataset<Row> points(
      Set<Family> families,
      Dataset<Row> spells,
      Dataset<Row> replies,
      Dataset<Row> community,
      SurvivalOptions options) {
    Replies known = Replies.of(replies);
    Map<String, Sources> sources = Sources.of(community.collectAsList(), known.communities());
    return Points.of(known.beside(spells), new Pointing(families, sources, options));
  }

  /** Fills {@code survival} and, with the curves, {@code survival_day}. */
  public static StrataPass pass(SurvivalOptions options) {
    return new StrataPass(parts(options), options);
  }

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
