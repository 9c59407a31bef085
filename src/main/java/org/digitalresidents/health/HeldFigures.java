package org.digitalresidents.health;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.Estimate;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.PushOutcome;
import org.digitalresidents.model.PushResponse;
import org.digitalresidents.model.ValueBoard;
import org.digitalresidents.stat.WilsonColumns;

/** Indices that other tables hold already, as they stand there. */
public final class HeldFigures {
  private HeldFigures() {}

  /** Those of the value board. */
  public static Dataset<Row> ofBoards(Dataset<Row> boards) {
    Column measure = ValueBoard.MEASURE.col();
    Column isSolved = measure.equalTo(BoardMeasure.SOLVED_LENIENT.code());
    Column isReciprocity = measure.equalTo(BoardMeasure.HELP_RECIPROCITY.code());
    Column isWeek = ValueBoard.UNIT.col().equalTo(PeriodUnit.WEEK.code());
    Column index =
        when(isSolved, HealthIndex.SOLVED_SHARE.code())
            .otherwise(HealthIndex.HELP_RECIPROCITY.code());
    return IndexPoint.complete(
        boards
            .where(isWeek.and(isSolved.or(isReciprocity)))
            .select(
                IndexPoint.COMMUNITY.from(ValueBoard.COMMUNITY_ID.col()),
                IndexPoint.GROUP.from(ValueBoard.GROUP_ID.col()),
                IndexPoint.DAY.from(ValueBoard.PERIOD_START.col()),
                IndexPoint.INDEX.from(index),
                IndexPoint.VALUE.from(Estimate.VALUE.col()),
                IndexPoint.LOW.from(Estimate.LOW.col()),
                IndexPoint.HIGH.from(Estimate.HIGH.col()),
                IndexPoint.N.from(
                    when(Estimate.VALUE.col().isNotNull(), Estimate.DENOMINATOR.col())),
                IndexPoint.REASON.from(Estimate.VALUE.reason())));
  }

  /** Those of the base metrics. */
  public static Dataset<Row> ofWeeks(Dataset<Row> weeks, int fewest) {
    return buyers(weeks).union(retained(weeks, fewest));
  }

  private static Dataset<Row> retained(Dataset<Row> weeks, int fewest) {
    Column stayed = CommunityMetric.MEMBERS.col().minus(CommunityMetric.ENTERED.col());
    Column before = stayed.plus(CommunityMetric.EXITED.col());
    Column isEnough = before.geq(Math.max(fewest, 1));
    Column reason =
        coalesce(
            CommunityMetric.MEMBERS.reason(),
            CommunityMetric.EXITED.reason(),
            when(before.equalTo(0), NullReason.BASE_ZERO.code())
                .when(before.lt(fewest), NullReason.TOO_FEW.code()));
    return IndexPoint.complete(
        weeks.select(
            IndexPoint.COMMUNITY.from(CommunityWeek.COMMUNITY_ID.col()),
            IndexPoint.GROUP.from(CommunityWeek.GROUP_ID.col()),
            IndexPoint.DAY.from(CommunityWeek.WEEK_START.col()),
            IndexPoint.INDEX.from(lit(HealthIndex.RETAINED_SHARE.code())),
            IndexPoint.VALUE.from(when(isEnough, stayed.divide(before))),
            IndexPoint.LOW.from(when(isEnough, WilsonColumns.lower(stayed, before))),
            IndexPoint.HIGH.from(when(isEnough, WilsonColumns.upper(stayed, before))),
            IndexPoint.N.from(when(isEnough, before)),
            IndexPoint.REASON.from(reason)));
  }

  private static Dataset<Row> buyers(Dataset<Row> weeks) {
    Column buyers = CommunityMetric.BUYERS.col();
    return IndexPoint.complete(
        weeks.select(
            IndexPoint.COMMUNITY.from(CommunityWeek.COMMUNITY_ID.col()),
            IndexPoint.GROUP.from(CommunityWeek.GROUP_ID.col()),
            IndexPoint.DAY.from(CommunityWeek.WEEK_START.col()),
            IndexPoint.INDEX.from(lit(HealthIndex.BUYERS.code())),
            IndexPoint.VALUE.from(buyers.cast(DataTypes.DoubleType)),
            IndexPoint.N.from(buyers),
            IndexPoint.REASON.from(CommunityMetric.BUYERS.reason())));
  }

  /** Those of the event study of pushes. */
  public static Dataset<Row> ofPushes(Dataset<Row> responses) {
    Column isDay = PushResponse.WINDOW_H.col().equalTo(24);
    Column index =
        when(isLeave(), either(isDay, HealthIndex.EXTRA_LEAVES_24H, HealthIndex.EXTRA_LEAVES_72H))
            .otherwise(
                either(isDay, HealthIndex.EXTRA_SILENCES_24H, HealthIndex.EXTRA_SILENCES_72H));
    return IndexPoint.complete(
        responses.select(
            IndexPoint.COMMUNITY.from(PushResponse.COMMUNITY_ID.col()),
            IndexPoint.GROUP.from(PushResponse.GROUP_ID.col()),
            IndexPoint.DAY.from(PushResponse.WEEK_START.col()),
            IndexPoint.INDEX.from(index),
            IndexPoint.VALUE.from(PushResponse.EXTRA.col()),
            IndexPoint.LOW.from(PushResponse.LOW.col()),
            IndexPoint.HIGH.from(PushResponse.HIGH.col()),
            IndexPoint.N.from(
                when(PushResponse.EXTRA.col().isNotNull(), PushResponse.PUSHES.col())),
            IndexPoint.REASON.from(PushResponse.EXTRA.reason())));
  }

  private static Column isLeave() {
    return PushResponse.OUTCOME.col().equalTo(PushOutcome.LEAVE.code());
  }

  private static Column either(Column condition, HealthIndex first, HealthIndex second) {
    return when(condition, first.code()).otherwise(second.code());
  }
}
