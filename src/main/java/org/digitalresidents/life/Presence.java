package org.digitalresidents.life;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.MemberState.COMMUNITY_ID;
import static org.digitalresidents.model.MemberState.GROUP_ID;
import static org.digitalresidents.model.MemberState.MEMBER_ID;
import static org.digitalresidents.model.MemberState.UNIT;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;

/**
 * Who is a member at the end of a period, and of these who was active: counted from {@code
 * membership_spell} and {@code member_day} alone, so that {@code member_state} can be checked
 * against it.
 *
 * <p>Settled (沉淀, 留量) is who was active in at least 3 of the last 4 weeks. Source: definitions A12.
 */
final class Presence {
  /** Members by period. */
  enum Count implements Named {
    /** Members at the end, as a difference from the period before; later as a running total. */
    MEMBERS,
    ACTIVE,
    SETTLED
  }

  private enum Own implements Named {
    IS_ACTIVE,
    /** Active weeks among this and the three before. */
    RECENT,
    IS_IN
  }

  /** Settled: active in so many of the last {@link #SETTLED_OF} weeks. Definitions A12. */
  static final int SETTLED_WEEKS = 3;

  static final int SETTLED_OF = 4;
  private static final int DAYS_A_WEEK = 7;

  private static final Column[] LINE = {
    COMMUNITY_ID.col(), GROUP_ID.col(), MEMBER_ID.col(), UNIT.col()
  };

  private Presence() {}

  /**
   * A row per scope, unit and period in which a count is not 0; also periods after {@code
   * data_end}, which say nothing.
   */
  static Dataset<Row> of(Dataset<Row> spells, Dataset<Row> memberDays, LifeCalendar calendar) {
    Dataset<Row> periods = edges(spells, calendar).unionByName(activity(memberDays, calendar));
    Column change = Count.MEMBERS.col();
    Column active = Count.ACTIVE.col();
    Column settled = Count.SETTLED.col();
    return members(periods)
        .groupBy(COMMUNITY_ID.col(), GROUP_ID.col(), UNIT.col(), Part.AT.col())
        .agg(
            Count.MEMBERS.from(sum(Part.CHANGE.col())),
            Count.ACTIVE.from(count_if(Own.IS_IN.col().and(Own.IS_ACTIVE.col().gt(0)))),
            Count.SETTLED.from(count_if(Own.IS_IN.col().and(Own.RECENT.col().geq(SETTLED_WEEKS)))))
        .where(change.notEqual(0).or(active.gt(0)).or(settled.gt(0)));
  }

  private static Dataset<Row> members(Dataset<Row> periods) {
    Column soFar =
        sum(Part.CHANGE.col())
            .over(
                Window.partitionBy(LINE)
                    .orderBy(Part.AT.col())
                    .rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
    return periods
        .groupBy(Named.columns(List.of(LINE), Part.AT.col()))
        .agg(
            Part.CHANGE.from(sum(Part.CHANGE.col())),
            Own.IS_ACTIVE.from(sum(Own.IS_ACTIVE.col())),
            Own.RECENT.from(sum(Own.RECENT.col())))
        .withColumn(Own.IS_IN.column(), soFar.gt(0));
  }

  /** One more from the period of a spell's start on, one less from that of its end on. */
  private static Dataset<Row> edges(Dataset<Row> spells, LifeCalendar calendar) {
    Column start = calendar.periodOf(MembershipSpell.START_AT.col());
    Column end = calendar.periodOf(MembershipSpell.END_AT.col());
    Column isEnded = MembershipSpell.END_AT.col().isNotNull();
    Column edges = array_compact(array(edge(start, 1), when(isEnded, edge(end, -1))));
    return spells
        .withColumn(UNIT.column(), calendar.units())
        .withColumn(Part.EDGE.column(), explode(edges))
        .select(
            Named.columns(
                List.of(LINE),
                Part.AT.from(Part.EDGE.col().getField(Part.AT.column())),
                Part.CHANGE.from(Part.EDGE.col().getField(Part.CHANGE.column())),
                Own.IS_ACTIVE.from(lit(0L)),
                Own.RECENT.from(lit(0L))));
  }

  private static Column edge(Column at, long change) {
    return struct(Part.AT.from(at), Part.CHANGE.from(lit(change)));
  }

  /** An active week is a recent one in the weeks after it, too. */
  private static Dataset<Row> activity(Dataset<Row> memberDays, LifeCalendar calendar) {
    Column at = Part.AT.col();
    Column lastRecent = date_add(at, DAYS_A_WEEK * (SETTLED_OF - 1));
    Column week = make_dt_interval(lit(DAYS_A_WEEK));
    Column recent =
        when(LifeCalendar.isWeek(), sequence(at, lastRecent, week)).otherwise(array(at));
    Column isSame = Part.PERIOD.col().equalTo(at);
    return ActivePeriods.of(memberDays, calendar)
        .withColumn(Part.PERIOD.column(), explode(recent))
        .select(
            Named.columns(
                List.of(LINE),
                Part.AT.from(Part.PERIOD.col()),
                Part.CHANGE.from(lit(0L)),
                Own.IS_ACTIVE.from(when(isSame, 1L).otherwise(0L)),
                Own.RECENT.from(when(LifeCalendar.isWeek(), 1L).otherwise(0L))));
  }
}
