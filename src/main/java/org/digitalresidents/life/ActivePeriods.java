package org.digitalresidents.life;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.MemberState.COMMUNITY_ID;
import static org.digitalresidents.model.MemberState.GROUP_ID;
import static org.digitalresidents.model.MemberState.MEMBER_ID;
import static org.digitalresidents.model.MemberState.UNIT;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.MemberDay;

/** In which weeks and months a member was active in a scope, and on how many of their days. */
final class ActivePeriods {
  private ActivePeriods() {}

  /** A row per community, scope, member, unit and period with activity. */
  static Dataset<Row> of(Dataset<Row> memberDays, LifeCalendar calendar) {
    Column day = MemberDay.DAY.col();
    return memberDays
        .where(ActCounts.ACTIVE_COUNT.col().gt(0))
        // All that follows stays with the member: this is the only shuffle.
        .repartition(COMMUNITY_ID.col(), MEMBER_ID.col())
        .select(COMMUNITY_ID.col(), GROUP_ID.from(explode(scopes())), MEMBER_ID.col(), day)
        .distinct() // one day, in however many groups, is one day in the community
        .select(
            COMMUNITY_ID.col(), GROUP_ID.col(), MEMBER_ID.col(), UNIT.from(calendar.units()), day)
        .groupBy(
            COMMUNITY_ID.col(),
            GROUP_ID.col(),
            MEMBER_ID.col(),
            UNIT.col(),
            Part.AT.from(calendar.startOf(day)))
        .agg(Part.ACTIVE_DAYS.from(count(lit(1))));
  }

  /** Acts in a group count there and in the community, all others in the community only. */
  private static Column scopes() {
    Column group = MemberDay.GROUP_ID.col();
    Column isNoGroup = group.isin(GroupIds.WHOLE_COMMUNITY, GroupIds.ONE_TO_ONE);
    Column whole = lit(GroupIds.WHOLE_COMMUNITY);
    return when(isNoGroup, array(whole)).otherwise(array(group, whole));
  }
}
