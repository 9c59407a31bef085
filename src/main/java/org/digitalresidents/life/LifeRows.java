package org.digitalresidents.life;

import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;

import java.util.function.Consumer;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Where the rows of each table go. */
record LifeRows(
    Consumer<CommunityStateRow> states,
    Consumer<StateMoveRow> moves,
    Consumer<StickinessRow> stickiness,
    Consumer<ActiveDayDistributionRow> distribution) {

  static LifeRows to(Consumer<TableRow> out) {
    return new LifeRows(
        rows(COMMUNITY_STATE, CommunityStateRow.class, out),
        rows(STATE_MOVE, StateMoveRow.class, out),
        rows(STICKINESS_TABLE, StickinessRow.class, out),
        rows(ACTIVE_DAY_DISTRIBUTION, ActiveDayDistributionRow.class, out));
  }

  private static <R extends Record> Consumer<R> rows(
      Table table, Class<R> type, Consumer<TableRow> out) {
    RecordShape<R> shape = RecordShape.of(table, type);
    return row -> out.accept(shape.row(row));
  }
}
