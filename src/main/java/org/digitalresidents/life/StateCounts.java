package org.digitalresidents.life;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.MemberState.COMMUNITY_ID;
import static org.digitalresidents.model.MemberState.FROM_PERIOD;
import static org.digitalresidents.model.MemberState.GROUP_ID;
import static org.digitalresidents.model.MemberState.PREVIOUS_STATE;
import static org.digitalresidents.model.MemberState.STATE;
import static org.digitalresidents.model.MemberState.TO_PERIOD;
import static org.digitalresidents.model.MemberState.UNIT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.table.Named;

/**
 * Persons by scope, period and state. A run of periods in a state is one person more from its first
 * period on and one less after its last, so what stands in a period is a running total, and no run
 * is ever spelled out.
 */
final class StateCounts {
  /** What happens in a period. */
  enum Flow implements Named {
    NEWLY_SILENT,
    LEFT,
    /** Left, and was active in the period before. */
    LEFT_ACTIVE,
    /** {@link Presence.Count#ACTIVE} of the period before. */
    ACTIVE_BEFORE
  }

  private static final List<Column> SCOPE = List.of(COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col());

  private StateCounts() {}

  /**
   * A row per scope and period in which something changes: the flows and counts of that period, and
   * in {@link Standing} and {@link Presence.Count#MEMBERS} what stands from then on.
   *
   * @param presence from {@link Presence}
   * @param bounds of communities with {@code data_end}; others have no rows
   */
  static Dataset<Row> of(
      Dataset<Row> runs, Dataset<Row> presence, Dataset<Row> bounds, LifeCalendar calendar) {
    Dataset<Row> changes =
        Named.aggregate(
                edges(runs, calendar)
                    .unionByName(presence, true)
                    .groupBy(Named.columns(SCOPE, Part.AT.col())),
                totals())
            // community_id is unique in community, so no row multiplies.
            .join(broadcast(bounds), COMMUNITY_ID.column())
            .where(Part.AT.col().leq(calendar.periodOf(LifeCalendar.lastInstant())));
    return running(changes, calendar);
  }

  /** The periods of a scope in order. */
  static WindowSpec order() {
    return Window.partitionBy(SCOPE.toArray(Column[]::new)).orderBy(Part.AT.col());
  }

  private static Dataset<Row> edges(Dataset<Row> runs, LifeCalendar calendar) {
    Column begins = edge(FROM_PERIOD.col(), 1);
    Column isOver = edge(calendar.next(TO_PERIOD.col()), -1);
    return runs.withColumn(Part.EDGE.column(), explode(array(begins, isOver)))
        .select(
            Named.columns(
                SCOPE,
                STATE.col(),
                PREVIOUS_STATE.col(),
                Part.AT.from(Part.EDGE.col().getField(Part.AT.column())),
                Part.CHANGE.from(Part.EDGE.col().getField(Part.CHANGE.column()))));
  }

  private static Column edge(Column at, long change) {
    return struct(Part.AT.from(at), Part.CHANGE.from(lit(change)));
  }

  private static List<Column> totals() {
    Column begins = Part.CHANGE.col().equalTo(1L);
    Column wasActive = PREVIOUS_STATE.col().isin(LifeState.activeCodes());
    Column isQuiet = STATE.col().isin(LifeState.SILENT.code(), LifeState.DORMANT.code());
    Column hasLeft = STATE.col().equalTo(LifeState.LEFT.code());
    Column fromActive = begins.and(wasActive);

    List<Column> totals = new ArrayList<>();
    for (LifeState state : LifeState.values()) {
      Column isSo = STATE.col().equalTo(state.code());
      totals.add(new Standing(state).from(total(when(isSo, Part.CHANGE.col()))));
    }
    totals.add(Flow.NEWLY_SILENT.from(total(when(fromActive.and(isQuiet), 1L))));
    totals.add(Flow.LEFT.from(total(when(begins.and(hasLeft), 1L))));
    totals.add(Flow.LEFT_ACTIVE.from(total(when(fromActive.and(hasLeft), 1L))));
    for (Presence.Count count : Presence.Count.values()) {
      totals.add(count.from(total(count.col())));
    }
    return totals;
  }

  private static Column total(Column values) {
    return coalesce(sum(values), lit(0L));
  }

  private static Dataset<Row> running(Dataset<Row> changes, LifeCalendar calendar) {
    WindowSpec upToNow = order().rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column before = lag(Part.AT.col(), 1).over(order());
    Column isNext = before.equalTo(calendar.previous(Part.AT.col()));
    Column activeBefore = when(isNext, lag(Presence.Count.ACTIVE.col(), 1).over(order()));
    List<Named> stocks = new ArrayList<>();
    Arrays.stream(LifeState.values()).map(Standing::new).forEach(stocks::add);
    stocks.add(Presence.Count.MEMBERS);

    List<Column> columns = new ArrayList<>();
    for (String column : changes.columns()) {
      boolean isStock = stocks.stream().anyMatch(stock -> stock.column().equals(column));
      Column value = changes.col(column);
      columns.add(isStock ? sum(value).over(upToNow).as(column) : value);
    }
    columns.add(Flow.ACTIVE_BEFORE.from(coalesce(activeBefore, lit(0L))));
    return changes.select(columns.toArray(Column[]::new));
  }
}
