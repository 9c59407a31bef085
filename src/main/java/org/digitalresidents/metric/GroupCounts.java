package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.digitalresidents.metric.Contributions.entry;
import static org.digitalresidents.metric.Contributions.one;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * Which groups have begun, and which are alive. Source: S2:228 (社群规模).
 *
 * <p>A group begins with the first act of anybody, or the first spell, in it. It is alive in a
 * period in which a member is active in it. A group adds 0 or 1 to its own rows and to the
 * community's.
 */
final class GroupCounts {
  private enum Part implements Named {
    ALIVE,
    BEGUN
  }

  private GroupCounts() {}

  static Dataset<Row> of(MetricInputs in, Period period) {
    Column active = one(coalesce(ActCounts.ACTIVE_COUNT.col(), lit(0L)).gt(0));
    Dataset<Row> acts =
        acts(in.memberDays(), MemberDay.DAY.col(), active)
            .union(acts(in.nonMemberDays(), MemberDay.DAY.col(), lit(0L)))
            .union(acts(in.spells(), period.dayOf(MembershipSpell.START_AT.col()), lit(0L)));
    Column start = period.startOf(MemberDay.DAY.col());
    Column first =
        min(MemberDay.DAY.col())
            .over(Window.partitionBy(MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col()));
    Map<Measure, Column> measures =
        Map.of(Measure.GROUPS_ALIVE, Part.ALIVE.col(), Measure.GROUPS_BEGUN, Part.BEGUN.col());

    Dataset<Row> groups =
        acts.where(Scope.isGroup(MemberDay.GROUP_ID.col()))
            .repartition(MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col())
            .groupBy(
                MemberDay.COMMUNITY_ID.col(), MemberDay.GROUP_ID.col(), MemberDay.DAY.from(start))
            .agg(Part.ALIVE.from(max(Part.ALIVE.col())))
            .withColumn(Part.BEGUN.column(), one(MemberDay.DAY.col().equalTo(first)));
    return Contributions.of(
        groups,
        lit(""),
        entry(MemberDay.GROUP_ID.col(), MemberDay.DAY.col(), measures),
        entry(Scope.whole(), MemberDay.DAY.col(), measures));
  }

  private static Dataset<Row> acts(Dataset<Row> rows, Column day, Column alive) {
    return rows.select(
        MemberDay.COMMUNITY_ID.col(),
        MemberDay.GROUP_ID.col(),
        MemberDay.DAY.from(day),
        Part.ALIVE.from(alive));
  }
}
