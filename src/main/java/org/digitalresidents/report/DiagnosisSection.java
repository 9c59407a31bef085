package org.digitalresidents.report;

import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.max;
import static org.digitalresidents.model.Diagnosis.DIAGNOSIS;
import static org.digitalresidents.model.GhostTown.GHOST_TOWN;
import static org.digitalresidents.model.PushDose.PUSH_DOSE;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.GhostTown;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.IndexDirection;
import org.digitalresidents.model.PushDose;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Table;

/** What is wrong: where each index of health lies, beside its bands and its own history. */
final class DiagnosisSection implements Section {
  /** Half a year of history is shown. */
  private static final int HISTORY_DAYS = 7 * 26;

  private enum Recent implements Named {
    SINCE
  }

  @Override
  public String name() {
    return "diagnosis";
  }

  @Override
  public Text title() {
    return new Text("诊断", "Diagnosis");
  }

  @Override
  public Text question() {
    return new Text("哪里出了问题?有多确定?已经多久?", "What is wrong, how surely, and since when?");
  }

  @Override
  public List<Table> reads() {
    return List.of(DIAGNOSIS, GHOST_TOWN, PUSH_DOSE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "indices", indices(reading), "ghosts", ghosts(reading), "pushDoses", doses(reading));
  }

  private static Grid indices(Reading reading) {
    return Grid.of(
        recent(reading.ofLargestGroups(DIAGNOSIS, Diagnosis.GROUP_ID).where(isJudged())),
        List.of(
            Diagnosis.COMMUNITY_ID,
            Diagnosis.GROUP_ID,
            Diagnosis.HEALTH_INDEX,
            Diagnosis.WEEK_START),
        Diagnosis.FAMILY,
        Diagnosis.UNIT,
        Diagnosis.DIRECTION,
        Diagnosis.VALUE,
        Diagnosis.N,
        Diagnosis.LOW,
        Diagnosis.HIGH,
        Diagnosis.REFERENCE_LOW,
        Diagnosis.REFERENCE_HIGH,
        Diagnosis.OUT_OF_BAND,
        Diagnosis.WEEKS_OUT,
        Diagnosis.IS_FINDING);
  }

  /**
   * Indices that are better or worse, in weeks that are over. Buyers are persons: how many there
   * are is said where the publication rule is kept.
   */
  private static Column isJudged() {
    Column isBetterOrWorse = Diagnosis.DIRECTION.col().notEqual(IndexDirection.NEITHER.code());
    Column countsPersons = Diagnosis.HEALTH_INDEX.col().equalTo(HealthIndex.BUYERS.code());
    return Diagnosis.IS_COMPLETE.col().and(isBetterOrWorse).and(countsPersons.equalTo(false));
  }

  private static Dataset<Row> recent(Dataset<Row> weeks) {
    Column last =
        max(Diagnosis.WEEK_START.col()).over(Window.partitionBy(Diagnosis.COMMUNITY_ID.col()));
    return weeks
        .withColumn(Recent.SINCE.column(), date_sub(last, HISTORY_DAYS))
        .where(Diagnosis.WEEK_START.col().gt(Recent.SINCE.col()));
  }

  /** Of all groups: those that are quiet are rarely among the largest. */
  private static Grid ghosts(Reading reading) {
    return Grid.of(
        reading.table(GHOST_TOWN),
        List.of(GhostTown.COMMUNITY_ID, GhostTown.GHOST_RANK, GhostTown.GROUP_ID),
        GhostTown.IS_GHOST,
        GhostTown.WEEKS,
        GhostTown.QUIET_WEEKS,
        GhostTown.QUIET_SHARE,
        GhostTown.QUIET_LOW,
        GhostTown.QUIET_HIGH,
        GhostTown.DAYS_SINCE_EXCHANGE,
        GhostTown.BOT_AD_SHARE,
        GhostTown.ANSWERED_SHARE);
  }

  private static Grid doses(Reading reading) {
    return Grid.of(
        reading.ofLargestGroups(PUSH_DOSE, PushDose.GROUP_ID),
        List.of(PushDose.COMMUNITY_ID, PushDose.GROUP_ID, PushDose.PUSHES_A_DAY),
        PushDose.LEAVE_RATIO,
        PushDose.LOW,
        PushDose.HIGH);
  }
}
