package org.digitalresidents.life;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.StateMove.COMMUNITY_ID;
import static org.digitalresidents.model.StateMove.FROM_COUNT;
import static org.digitalresidents.model.StateMove.FROM_STATE;
import static org.digitalresidents.model.StateMove.GROUP_ID;
import static org.digitalresidents.model.StateMove.IS_COMPLETE;
import static org.digitalresidents.model.StateMove.MEMBER_COUNT;
import static org.digitalresidents.model.StateMove.PERIOD_START;
import static org.digitalresidents.model.StateMove.SHARE;
import static org.digitalresidents.model.StateMove.SHARE_HIGH;
import static org.digitalresidents.model.StateMove.SHARE_LOW;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.StateMove.TO_STATE;
import static org.digitalresidents.model.StateMove.UNIT;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.WilsonColumns;
import org.digitalresidents.table.Named;

/**
 * From which state to which members go, from period to period. Into a run one goes in its first
 * period, from the state before; in each further one, one stays. Source: definitions B2.
 */
public final class StateMoves {
  private static final Column[] PAIR = {
    COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col(), FROM_STATE.col(), TO_STATE.col()
  };

  private StateMoves() {}

  /**
   * Rows of {@code state_move}.
   *
   * @param runs rows of {@code member_state}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(Dataset<Row> runs, Dataset<Row> community, LifeCalendar calendar) {
    Dataset<Row> changes =
        edges(runs, calendar)
            .groupBy(Named.columns(List.of(PAIR), Part.AT.col()))
            .agg(Part.CHANGE.from(sum(Part.CHANGE.col())))
            // community_id is unique in community, so no row multiplies.
            .join(broadcast(bounds(community)), COMMUNITY_ID.column())
            .where(Part.AT.col().leq(calendar.periodOf(LifeCalendar.lastInstant())));
    WindowSpec order = Window.partitionBy(PAIR).orderBy(Part.AT.col());
    WindowSpec upToNow = order.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Dataset<Row> standing =
        changes.withColumn(MEMBER_COUNT.column(), sum(Part.CHANGE.col()).over(upToNow));
    Dataset<Row> moves = calendar.fill(standing, order).where(MEMBER_COUNT.col().gt(0));
    return STATE_MOVE.conform(shared(moves, calendar));
  }

  private static Dataset<Row> bounds(Dataset<Row> community) {
    return community
        .where(Community.ACTIVITY_ACTS.col().gt(0))
        .select(Community.COMMUNITY_ID.col(), Community.DATA_END.col());
  }

  private static Dataset<Row> edges(Dataset<Row> runs, LifeCalendar calendar) {
    Column first = MemberState.FROM_PERIOD.col();
    Column second = calendar.next(first);
    Column after = calendar.next(MemberState.TO_PERIOD.col());
    Column state = MemberState.STATE.col();
    Column before = coalesce(MemberState.PREVIOUS_STATE.col(), lit(FormerState.NONE.code()));
    Column edges =
        array(
            edge(before, first, 1),
            edge(before, second, -1),
            edge(state, second, 1),
            edge(state, after, -1));
    Column edge = Part.EDGE.col();
    return runs.withColumn(Part.EDGE.column(), explode(edges))
        .select(
            COMMUNITY_ID.col(),
            GROUP_ID.col(),
            UNIT.col(),
            FROM_STATE.from(edge.getField(FROM_STATE.column())),
            TO_STATE.from(state),
            Part.AT.from(edge.getField(Part.AT.column())),
            Part.CHANGE.from(edge.getField(Part.CHANGE.column())));
  }

  private static Column edge(Column from, Column at, long change) {
    return struct(FROM_STATE.from(from), Part.AT.from(at), Part.CHANGE.from(lit(change)));
  }

  private static Dataset<Row> shared(Dataset<Row> moves, LifeCalendar calendar) {
    Column period = Part.PERIOD.col();
    WindowSpec ofState =
        Window.partitionBy(
            COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col(), period, FROM_STATE.col());
    Column isFromNowhere = FROM_STATE.col().equalTo(FormerState.NONE.code());
    Column base = when(isFromNowhere, null).otherwise(sum(MEMBER_COUNT.col()).over(ofState));
    Column count = MEMBER_COUNT.col();
    Column from = FROM_COUNT.col();
    Column share = try_divide(count.cast(DataTypes.DoubleType), from.cast(DataTypes.DoubleType));

    return moves
        .withColumn(FROM_COUNT.column(), base)
        .select(
            Named.columns(
                SHARE.from(share, when(from.isNull(), NullReason.BASE_UNKNOWN.code())),
                COMMUNITY_ID.col(),
                GROUP_ID.col(),
                UNIT.col(),
                PERIOD_START.from(period),
                FROM_STATE.col(),
                TO_STATE.col(),
                count,
                from,
                SHARE_LOW.from(WilsonColumns.lower(count, from)),
                SHARE_HIGH.from(WilsonColumns.upper(count, from)),
                IS_COMPLETE.from(calendar.isComplete(period))));
  }
}
