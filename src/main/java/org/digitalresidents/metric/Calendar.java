package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * The dense calendar: every scope gets every period from the community's first day to the last day
 * before {@code data_end}. A period in which nothing happens is a row: what flows is 0, what stands
 * stays.
 *
 * <p>No join: each tally fills the periods up to the next one, the first also those before it.
 */
final class Calendar {
  /** What stands at the end of a period: running totals. */
  enum Stock implements Named {
    MEMBERS,
    GROUPS,
    DAY_EDGES,
    DAY_EDGE_NUMBERS
  }

  /** The period and the community's own columns, of use until the metrics are composed. */
  enum Frame implements Named {
    PERIOD,
    HAPPENED,
    FIRST_DAY,
    LAST_DAY,
    FROM,
    TO
  }

  private Calendar() {}

  /** A contribution of nothing, so that every community has rows. */
  static Dataset<Row> seed(Dataset<Row> community, Period period) {
    Column firstDay = period.dayOf(Community.FIRST_TS.col());
    return Contributions.of(
        community, lit(""), Contributions.entry(Scope.whole(), firstDay, Map.of()));
  }

  /** Tallies of every period, with the stocks at its end and the columns of the community. */
  static Dataset<Row> dense(Dataset<Row> tallies, Dataset<Row> community, Period period) {
    // community_id is unique in community, so no row multiplies.
    Dataset<Row> rows =
        tallies.join(broadcast(bounds(community, period)), Community.COMMUNITY_ID.column());
    return fill(withStocks(rows, period), period);
  }

  private static Dataset<Row> bounds(Dataset<Row> community, Period period) {
    Column lastInstant = timestamp_micros(unix_micros(Community.DATA_END.col()).minus(1));
    return community.select(
        Community.COMMUNITY_ID.col(),
        Community.DATA_END.col(),
        Community.ACTIVITY_ACTS.col(),
        Community.JOIN_ACTS.col(),
        Community.ROSTER_ACTS.col(),
        Community.LEAVE_ACTS.col(),
        Community.ORDER_ACTS.col(),
        Frame.FIRST_DAY.from(period.startOf(period.dayOf(Community.FIRST_TS.col()))),
        Frame.LAST_DAY.from(period.dayOf(lastInstant)));
  }

  private static Dataset<Row> withStocks(Dataset<Row> rows, Period period) {
    WindowSpec order =
        Window.partitionBy(MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col())
            .orderBy(MemberDay.DAY.col());
    WindowSpec upToNow = order.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column day = MemberDay.DAY.col();
    Column isFirst = lag(day, 1).over(order).isNull();
    Column lastPeriod = period.startOf(Frame.LAST_DAY.col());
    Column nextDay = lead(day, 1).over(order);
    Column until = coalesce(period.previous(nextDay), lastPeriod);
    Column starts = Identities.entriesMatchSpells(Tally.STARTS.col().minus(Tally.ENDS.col()));

    return rows.withColumns(
        Map.of(
            Frame.FROM.column(),
            when(isFirst, least(Frame.FIRST_DAY.col(), day)).otherwise(day),
            Frame.TO.column(),
            greatest(until, day),
            Stock.MEMBERS.column(),
            sum(starts).over(upToNow),
            Stock.GROUPS.column(),
            sum(Tally.GROUPS_BEGUN.col()).over(upToNow),
            Stock.DAY_EDGES.column(),
            sum(Tally.DAY_EDGES.col()).over(upToNow),
            Stock.DAY_EDGE_NUMBERS.column(),
            sum(Tally.DAY_EDGE_NUMBERS.col()).over(upToNow)));
  }

  private static Dataset<Row> fill(Dataset<Row> rows, Period period) {
    Column periods = sequence(Frame.FROM.col(), Frame.TO.col(), period.step());
    Column at = Frame.PERIOD.col();
    Column happened = at.equalTo(MemberDay.DAY.col());
    Column begun = at.geq(MemberDay.DAY.col());
    List<Column> columns = new ArrayList<>();
    columns.add(MemberDay.COMMUNITY_ID.col());
    columns.add(MemberDay.GROUP_ID.col());
    columns.add(at);
    columns.add(Frame.LAST_DAY.col());
    columns.add(Community.DATA_END.col());
    columns.add(Community.ACTIVITY_ACTS.col());
    columns.add(Community.JOIN_ACTS.col());
    columns.add(Community.ROSTER_ACTS.col());
    columns.add(Community.LEAVE_ACTS.col());
    columns.add(Community.ORDER_ACTS.col());
    for (Tally tally : Tally.values()) {
      columns.add(tally.from(when(happened, tally.col()).otherwise(0L)));
    }
    for (Stock stock : Stock.values()) {
      columns.add(stock.from(when(begun, stock.col()).otherwise(0L)));
    }
    Column inCalendar = at.between(Frame.FIRST_DAY.col(), Frame.LAST_DAY.col());

    return rows.withColumn(Frame.PERIOD.column(), explode(periods))
        .where(inCalendar)
        .select(columns.toArray(Column[]::new));
  }
}
