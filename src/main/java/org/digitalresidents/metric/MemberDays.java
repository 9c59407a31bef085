package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.digitalresidents.metric.Contributions.one;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.table.Named;

/**
 * Each member's contributions to a scope added up by day, and whether they were in.
 *
 * <p>Two questions, two answers. In <em>at the end</em> of a day is who had more spells begin than
 * end up to it. In <em>on</em> a day is whose spells overlap it, however briefly; two spells on one
 * day make one member-day. Both are running totals along the member.
 */
final class MemberDays {
  /** What is known of a member on a day, beside the measures. */
  enum State implements Named {
    WAS_IN,
    IS_IN,
    /** A member-day with activity while in: 1 or 0. */
    ACTIVE_DAY,
    /** 1 where the member is in on this day and was not on the day before, −1 the other way. */
    DAY_EDGE,
    /** The same, times the number of the day. */
    DAY_EDGE_NUMBER,
    JOIN_EVENTS,
    LEAVE_EVENTS
  }

  private static final Column[] MEMBER = {
    MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col(), MemberDay.MEMBER_ID.col()
  };

  private MemberDays() {}

  static Dataset<Row> of(Dataset<Row> contributions) {
    List<Column> totals = Arrays.stream(Measure.values()).map(Measure::total).toList();
    // All that follows stays with the member: this is the only shuffle up to the tally.
    Dataset<Row> together = contributions.repartition(MEMBER);
    Column[] key = Named.columns(List.of(MEMBER), MemberDay.DAY.col());

    return Named.aggregate(together.groupBy(key), totals).select(columns());
  }

  private static Column[] columns() {
    WindowSpec life =
        Window.partitionBy(MEMBER)
            .orderBy(MemberDay.DAY.col())
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column change = Measure.STARTS.col().minus(Measure.ENDS.col());
    Column open = sum(change).over(life);
    Column dayChange = Measure.DAYS_FROM.col().minus(Measure.DAYS_TO.col());
    Column onDay = sum(dayChange).over(life);
    Column inToday = onDay.gt(0);
    Column inYesterday = onDay.minus(dayChange).gt(0);
    Column edge = one(inToday).minus(one(inYesterday));
    Column active = Measure.ACTS.col().gt(0);

    List<Column> columns = new ArrayList<>(List.of(MEMBER));
    columns.add(MemberDay.DAY.col());
    Arrays.stream(Measure.values()).forEach(m -> columns.add(m.col()));
    columns.add(State.WAS_IN.from(open.minus(change).gt(0)));
    columns.add(State.IS_IN.from(open.gt(0)));
    columns.add(State.ACTIVE_DAY.from(one(active.and(inToday))));
    columns.add(State.DAY_EDGE.from(edge));
    columns.add(State.DAY_EDGE_NUMBER.from(edge.multiply(number(MemberDay.DAY.col()))));
    columns.add(State.JOIN_EVENTS.from(events(Measure.JOINS, Measure.GROUP_JOINS)));
    columns.add(State.LEAVE_EVENTS.from(events(Measure.LEAVES, Measure.GROUP_LEAVES)));
    return columns.toArray(Column[]::new);
  }

  /**
   * Events count in every group. For the community that is their sum over groups; but who joined
   * the community itself, and no group, shows only in the community's own spells.
   */
  private static Column events(Measure own, Measure ofGroups) {
    return greatest(own.col(), ofGroups.col());
  }

  /** Days since 1970-01-01. */
  static Column number(Column day) {
    return datediff(day, lit(LocalDate.EPOCH)).cast(DataTypes.LongType);
  }
}
