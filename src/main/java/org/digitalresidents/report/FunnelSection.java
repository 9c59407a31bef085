package org.digitalresidents.report;

import static org.digitalresidents.model.CohortFunnel.COHORT_FUNNEL;
import static org.digitalresidents.model.StageExit.STAGE_EXIT;
import static org.digitalresidents.model.StageExitDay.STAGE_EXIT_DAY;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.model.CohortFunnel;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.StageExit;
import org.digitalresidents.model.StageExitDay;
import org.digitalresidents.table.Table;

/** The way from joining to buying, and the ways out at every stage. */
final class FunnelSection implements Section {
  private static final String EVERYBODY = CohortBy.ALL.code();

  @Override
  public String name() {
    return "funnel";
  }

  @Override
  public Text title() {
    return new Text("漏斗与流失", "Funnel and exits");
  }

  @Override
  public Text question() {
    return new Text(
        "新增、活跃、转化,每个阶段有多少人前进、离开、仍在原地?",
        "Of those who join, become active and buy: how many go on, leave, or stay at every stage?");
  }

  @Override
  public List<Table> reads() {
    return List.of(STAGE_EXIT, STAGE_EXIT_DAY, COHORT_FUNNEL);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "stages", stages(reading), "stageDays", days(reading), "funnels", funnels(reading));
  }

  private static Grid stages(Reading reading) {
    Column isEverybody = StageExit.COHORT_BY.col().equalTo(EVERYBODY);
    Grid stages =
        Grid.of(
            reading.ofLargestGroups(STAGE_EXIT, StageExit.GROUP_ID).where(isEverybody),
            List.of(StageExit.COMMUNITY_ID, StageExit.GROUP_ID, StageExit.STAGE),
            StageExit.ENTERED,
            StageExit.ADVANCED,
            StageExit.LEFT_COUNT,
            StageExit.STILL,
            StageExit.HORIZON_DAYS,
            StageExit.MATURED,
            StageExit.ADVANCE_RATE,
            StageExit.ADVANCE_RATE_LOW,
            StageExit.ADVANCE_RATE_HIGH,
            StageExit.LEAVE_RATE,
            StageExit.LEAVE_RATE_LOW,
            StageExit.LEAVE_RATE_HIGH);
    IntPredicate isWhole =
        row -> stages.text(StageExit.GROUP_ID, row).equals(GroupIds.WHOLE_COMMUNITY);
    return reading
        .guard(stages)
        .counts(StageExit.ENTERED, StageExit.ADVANCED, StageExit.LEFT_COUNT, StageExit.STILL)
        .whole(StageExit.ENTERED, StageExit.ADVANCED, StageExit.LEFT_COUNT, StageExit.STILL)
        .totals(stages.key(StageExit.COMMUNITY_ID, StageExit.STAGE), isWhole)
        .with(StageExit.ENTERED, StageExit.MATURED, StageExit.ADVANCE_RATE, StageExit.LEAVE_RATE)
        .with(
            StageExit.ADVANCED,
            StageExit.ADVANCE_RATE,
            StageExit.ADVANCE_RATE_LOW,
            StageExit.ADVANCE_RATE_HIGH)
        .with(
            StageExit.LEFT_COUNT,
            StageExit.LEAVE_RATE,
            StageExit.LEAVE_RATE_LOW,
            StageExit.LEAVE_RATE_HIGH)
        .apply();
  }

  /** A curve ends where fewer than may be shown are left. */
  private static Grid days(Reading reading) {
    Column isEverybody = StageExitDay.COHORT_BY.col().equalTo(EVERYBODY);
    Column isWhole = StageExitDay.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY);
    Column isEnough =
        StageExitDay.AT_RISK.col().geq((long) Math.max(1, reading.edition().minGroupSize()));
    Dataset<Row> rows = reading.table(STAGE_EXIT_DAY).where(isEverybody.and(isWhole).and(isEnough));
    return Grid.of(
        rows,
        List.of(StageExitDay.COMMUNITY_ID, StageExitDay.STAGE, StageExitDay.DAY_NO),
        StageExitDay.AT_RISK,
        StageExitDay.ADVANCE_INCIDENCE,
        StageExitDay.ADVANCE_LOW,
        StageExitDay.ADVANCE_HIGH,
        StageExitDay.LEAVE_INCIDENCE,
        StageExitDay.LEAVE_LOW,
        StageExitDay.LEAVE_HIGH,
        StageExitDay.STILL_SHARE);
  }

  private static Grid funnels(Reading reading) {
    Column isEverybody = CohortFunnel.COHORT_BY.col().equalTo(EVERYBODY);
    Grid funnels =
        Grid.of(
            reading.ofLargestGroups(COHORT_FUNNEL, CohortFunnel.GROUP_ID).where(isEverybody),
            List.of(
                CohortFunnel.COMMUNITY_ID,
                CohortFunnel.GROUP_ID,
                CohortFunnel.FUNNEL,
                CohortFunnel.STEP_NO),
            CohortFunnel.STEP,
            CohortFunnel.MATURED,
            CohortFunnel.REACHED,
            CohortFunnel.RATE,
            CohortFunnel.RATE_LOW,
            CohortFunnel.RATE_HIGH,
            CohortFunnel.STEP_RATE,
            CohortFunnel.MEDIAN_MS);
    IntPredicate isWhole =
        row -> funnels.text(CohortFunnel.GROUP_ID, row).equals(GroupIds.WHOLE_COMMUNITY);
    return reading
        .guard(funnels)
        .counts(CohortFunnel.MATURED, CohortFunnel.REACHED)
        .totals(
            funnels.key(CohortFunnel.COMMUNITY_ID, CohortFunnel.FUNNEL, CohortFunnel.STEP_NO),
            isWhole)
        .with(
            CohortFunnel.REACHED,
            CohortFunnel.RATE,
            CohortFunnel.RATE_LOW,
            CohortFunnel.RATE_HIGH,
            CohortFunnel.STEP_RATE,
            CohortFunnel.MEDIAN_MS)
        .apply();
  }
}
