package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.digitalresidents.metric.Contributions.entryIfAny;
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
 * community's, where it stands for itself as a member does.
 */
final class GroupCounts {
  private enum Part implements Named {
    ALIVE,
    BEGUN
  }

  private GroupCounts() {}

  static Dataset<Row> of(MetricInputs in, Period period) {
    Column community = MemberDay.COMMUNITY_ID.col();
    Column group = MemberDay.GROUP_ID.col();
    Column day = MemberDay.DAY.col();
    Column active = one(coalesce(ActCounts.ACTIVE_COUNT.col(), lit(0L)).gt(0));
    Dataset<Row> acts =
        acts(in.memberDays(), day, active)
            .union(acts(in.nonMemberDays(), day, lit(0L)))
            .union(acts(in.spells(), period.dayOf(MembershipSpell.START_AT.col()), lit(0L)));
    Column first = min(day).over(Window.partitionBy(community, group));

    Dataset<Row> groups =
        acts.where(Scope.isGroup(group))
            .groupBy(community, group, day)
            .agg(Part.ALIVE.from(max(Part.ALIVE.col())))
            .withColumn(Part.BEGUN.column(), one(day.equalTo(first)));
    Map<Measure, Column> amounts =
        Map.of(Measure.GROUPS_ALIVE, Part.ALIVE.col(), Measure.GROUPS_BEGUN, Part.BEGUN.col());
    return Contributions.of(
        groups, group, entryIfAny(group, day, amounts), entryIfAny(Scope.whole(), day, amounts));
  }

  private static Dataset<Row> acts(Dataset<Row> rows, Column day, Column alive) {
    return rows.select(
        MemberDay.COMMUNITY_ID.col(),
        MemberDay.GROUP_ID.col(),
        MemberDay.DAY.from(day),
        Part.ALIVE.from(alive));
  }
}
