package org.digitalresidents.funnel;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_contains_key;
import static org.apache.spark.sql.functions.map_values;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.CohortFunnel.COHORT_FUNNEL;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.model.FunnelMember;
import org.digitalresidents.model.FunnelStatus;
import org.digitalresidents.model.FunnelStep;
import org.digitalresidents.table.Named;

/**
 * Where cohorts stop: rates over matured members only, converters included, since counting young
 * converters but not young failures would make every rate too good. Source: definitions 7.1.
 */
public final class CohortFunnels {
  private static final double HALF = 0.5;
  private static final double NINE_OF_TEN = 0.9;

  enum Part implements Named {
    COHORT,
    IS_BEST,
    HAS_MATURED,
    SURE_LEVEL,
    IS_THERE,
    LAST_MS,
    FIRST_MS
  }

  private CohortFunnels() {}

  /**
   * Rows of {@code cohort_funnel}.
   *
   * @param members rows of {@code funnel_member}
   * @param steps rows of {@code funnel_step}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(
      Dataset<Row> members,
      Dataset<Row> steps,
      Dataset<Row> community,
      ZoneId zone,
      DayOfWeek weekStart) {
    Dataset<Row> attempts =
        members
            .where(FunnelMember.LEVEL.col().gt(0).or(isExcluded()))
            .withColumn(Part.COHORT.column(), explode(Cohorts.of(zone, weekStart)));
    return COHORT_FUNNEL.conform(
        FunnelRates.of(counts(atSteps(ranked(attempts), steps)), community));
  }

  private static Column isExcluded() {
    return FunnelMember.STATUS.col().equalTo(FunnelStatus.EXCLUDED.code());
  }

  /** Each attempt, with whether it is the member's best in the cohort. */
  private static Dataset<Row> ranked(Dataset<Row> attempts) {
    WindowSpec ofMember =
        Window.partitionBy(
            FunnelMember.COMMUNITY_ID.col(),
            FunnelMember.FUNNEL.col(),
            Part.COHORT.col(),
            FunnelMember.MEMBER_ID.col());
    WindowSpec bestFirst =
        ofMember.orderBy(
            FunnelMember.LEVEL.col().desc(),
            FunnelMember.REACHED_AT.col(),
            FunnelMember.SPELL_NO.col(),
            FunnelMember.GROUP_ID.col(),
            FunnelMember.ENTRY_NO.col());
    // Who completed has matured as that attempt has; who did not, when all attempts have.
    Column isCompleted = FunnelMember.STATUS.col().equalTo(FunnelStatus.COMPLETED.code());
    Column haveAll = min(FunnelMember.IS_MATURED.col()).over(ofMember);
    Column sureLevel = FunnelMember.LEVEL.col().minus(FunnelMember.TIE_DEPENDENT.col());
    return attempts.withColumns(
        Map.of(
            Part.SURE_LEVEL.column(),
            max(sureLevel).over(ofMember),
            Part.IS_BEST.column(),
            row_number().over(bestFirst).equalTo(1),
            Part.HAS_MATURED.column(),
            when(isCompleted, FunnelMember.IS_MATURED.col()).otherwise(haveAll)));
  }

  /** One row per cohort, attempt and step of the funnel, reached or not. */
  private static Dataset<Row> atSteps(Dataset<Row> attempts, Dataset<Row> steps) {
    // (funnel, step_no) is unique in steps: each attempt has a row per step.
    Dataset<Row> rows = attempts.join(broadcast(steps), FunnelMember.FUNNEL.column());
    Column times = FunnelMember.FROM_LAST_ENTRY_MS.col();
    Column isRequired = FunnelStep.IS_OPTIONAL.col().equalTo(false);
    Column wasDone = isRequired.or(map_contains_key(times, FunnelStep.STEP.col()));
    Column isThere = FunnelMember.LEVEL.col().geq(FunnelStep.STEP_NO.col()).and(wasDone);
    return rows.withColumns(
        Map.of(
            Part.IS_THERE.column(),
            isThere,
            Part.LAST_MS.column(),
            time(times),
            Part.FIRST_MS.column(),
            time(FunnelMember.FROM_FIRST_ENTRY_MS.col())));
  }

  /** In any order, the time of the step is that by which so many were done. */
  private static Column time(Column times) {
    Column inTurn =
        try_element_at(
            array_sort(map_values(times)), FunnelStep.STEP_NO.col().cast(DataTypes.IntegerType));
    return when(isAnyOrder(), inTurn).otherwise(element_at(times, FunnelStep.STEP.col()));
  }

  static Column isAnyOrder() {
    return FunnelStep.STEP_ORDER.col().equalTo("any");
  }

  private static Dataset<Row> counts(Dataset<Row> rows) {
    Column isBest = Part.IS_BEST.col().and(not(isExcluded()));
    Column hasMatured = isBest.and(Part.HAS_MATURED.col());
    Column isThere = hasMatured.and(Part.IS_THERE.col());
    Column dependsOnTies = FunnelStep.STEP_NO.col().gt(Part.SURE_LEVEL.col());
    Column attempt = FunnelMember.IS_MATURED.col();
    Column last = when(isThere, Part.LAST_MS.col());
    Column first = when(isThere, Part.FIRST_MS.col());
    return rows.groupBy(
            FunnelMember.COMMUNITY_ID.col(),
            FunnelMember.FUNNEL.col(),
            Part.COHORT.col(),
            FunnelStep.STEP_NO.col(),
            FunnelStep.STEP.col(),
            FunnelStep.STEP_ORDER.col(),
            FunnelStep.NEEDS.col(),
            FunnelStep.IS_OPTIONAL.col())
        .agg(
            CohortFunnel.ENTERED.from(count_if(isBest)),
            CohortFunnel.EXCLUDED.from(count_if(Part.IS_BEST.col().and(isExcluded()))),
            CohortFunnel.MATURED.from(count_if(hasMatured)),
            CohortFunnel.REACHED.from(count_if(isThere)),
            CohortFunnel.TIE_DEPENDENT.from(count_if(isThere.and(dependsOnTies))),
            CohortFunnel.MEDIAN_MS.from(within(last, HALF)),
            CohortFunnel.P90_MS.from(within(last, NINE_OF_TEN)),
            CohortFunnel.MEDIAN_FIRST_MS.from(within(first, HALF)),
            CohortFunnel.P90_FIRST_MS.from(within(first, NINE_OF_TEN)),
            CohortFunnel.ATTEMPTS.from(count_if(attempt)),
            CohortFunnel.ATTEMPTS_REACHED.from(count_if(attempt.and(Part.IS_THERE.col()))));
  }

  /**
   * The time within which a part of them got there, between two of them if need be, in whole ms.
   */
  private static Column within(Column times, double part) {
    return round(percentile(times, lit(part))).cast(DataTypes.LongType);
  }
}
