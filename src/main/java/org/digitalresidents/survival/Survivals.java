package org.digitalresidents.survival;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Reply;
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
    Dataset<Row> explicit = replies.where(Reply.RULE.col().equalTo(LinkRule.EXPLICIT.code()));
    return StrataPass.sorted(
        Points.of(MilestoneSpans.of(FirstReplies.of(spells, explicit), community, options)));
  }

  /** Fills {@code survival} and, with the curves, {@code survival_day}. */
  public static StrataPass pass(SurvivalOptions options) {
    int days = options.curveDays();
    return new StrataPass(
        List.of(
            new StrataPass.Part<>(Survival.SURVIVAL, SurvivalRow.class, COHORTS, SurvivalFold::new),
            new StrataPass.Part<>(
                SurvivalDay.SURVIVAL_DAY,
                SurvivalDayRow.class,
                COHORTS,
                () -> new SurvivalDayFold(days))),
        options);
  }
}
