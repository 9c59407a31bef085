package org.digitalresidents.life;

import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.CommunityState.ACTIVE_COUNT;
import static org.digitalresidents.model.CommunityState.COMMUNITY_ID;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.CommunityState.DORMANT_COUNT;
import static org.digitalresidents.model.CommunityState.GROUP_ID;
import static org.digitalresidents.model.CommunityState.IS_COMPLETE;
import static org.digitalresidents.model.CommunityState.LEFT_ACTIVE_COUNT;
import static org.digitalresidents.model.CommunityState.LEFT_COUNT;
import static org.digitalresidents.model.CommunityState.LEFT_IN_PERIOD_COUNT;
import static org.digitalresidents.model.CommunityState.MEMBERS;
import static org.digitalresidents.model.CommunityState.NEVER_SPOKE_COUNT;
import static org.digitalresidents.model.CommunityState.NEWLY_SILENT_COUNT;
import static org.digitalresidents.model.CommunityState.NEW_COUNT;
import static org.digitalresidents.model.CommunityState.PERIOD_START;
import static org.digitalresidents.model.CommunityState.RETAINED_COUNT;
import static org.digitalresidents.model.CommunityState.RETURNED_COUNT;
import static org.digitalresidents.model.CommunityState.SETTLED_COUNT;
import static org.digitalresidents.model.CommunityState.SILENT_COUNT;
import static org.digitalresidents.model.CommunityState.UNIT;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.life.Presence.Count;
import org.digitalresidents.life.StateCounts.Flow;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.NullReason;

/**
 * The states of all members by week and month. Source: definitions B2.
 *
 * <p>A community whose sources give no activity has no rows: nobody is known to be active or
 * silent.
 */
public final class CommunityStates {
  private CommunityStates() {}

  /**
   * Rows of {@code community_state}.
   *
   * @param runs rows of {@code member_state}
   * @param spells rows of {@code membership_spell}
   * @param memberDays rows of {@code member_day}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> of(
      Dataset<Row> runs,
      Dataset<Row> spells,
      Dataset<Row> memberDays,
      Dataset<Row> community,
      LifeCalendar calendar) {
    Dataset<Row> presence = Presence.of(spells, memberDays, calendar);
    Dataset<Row> changes = StateCounts.of(runs, presence, bounds(community), calendar);
    Dataset<Row> dense = calendar.fill(changes, StateCounts.order());
    return COMMUNITY_STATE.conform(dense.select(columns(calendar)));
  }

  private static Dataset<Row> bounds(Dataset<Row> community) {
    return community
        .where(Community.ACTIVITY_ACTS.col().gt(0))
        .select(
            Community.COMMUNITY_ID.col(),
            Community.DATA_END.col(),
            Community.JOIN_ACTS.col(),
            Community.ROSTER_ACTS.col(),
            Community.LEAVE_ACTS.col());
  }

  private static Column[] columns(LifeCalendar calendar) {
    List<Column> columns = new ArrayList<>();
    columns.add(COMMUNITY_ID.col());
    columns.add(GROUP_ID.col());
    columns.add(UNIT.col());
    columns.add(PERIOD_START.from(Part.PERIOD.col()));
    columns.addAll(members());
    columns.addAll(leavers());
    columns.add(IS_COMPLETE.from(calendar.isComplete(Part.PERIOD.col())));
    return columns.toArray(Column[]::new);
  }

  private static List<Column> members() {
    Column members = Count.MEMBERS.col();
    Column isUnknown = Community.JOIN_ACTS.col().plus(Community.ROSTER_ACTS.col()).equalTo(0);
    Column noJoins = when(isUnknown, NullReason.NO_JOINS.code());
    Column silent = Identities.statesMakeMembers(persons(LifeState.SILENT), members);
    Column newlySilent = Identities.activeStaySilentOrLeave(Flow.NEWLY_SILENT.col());

    List<Column> columns = new ArrayList<>();
    columns.addAll(MEMBERS.from(members, noJoins));
    columns.add(ACTIVE_COUNT.from(Identities.statesMakeActive(flow(Count.ACTIVE.col()))));
    columns.add(NEW_COUNT.from(persons(LifeState.NEW)));
    columns.add(RETAINED_COUNT.from(persons(LifeState.RETAINED)));
    columns.add(RETURNED_COUNT.from(persons(LifeState.RETURNED)));
    columns.add(SILENT_COUNT.from(silent));
    columns.add(DORMANT_COUNT.from(persons(LifeState.DORMANT)));
    columns.addAll(NEVER_SPOKE_COUNT.from(persons(LifeState.NEVER_SPOKE), noJoins));
    columns.add(NEWLY_SILENT_COUNT.from(flow(newlySilent)));
    columns.add(SETTLED_COUNT.from(when(LifeCalendar.isWeek(), flow(Count.SETTLED.col()))));
    return columns;
  }

  private static List<Column> leavers() {
    Column isUnknown = Community.LEAVE_ACTS.col().equalTo(0);
    Column noLeaves = when(isUnknown, NullReason.NO_LEAVES.code());

    List<Column> columns = new ArrayList<>();
    columns.addAll(LEFT_COUNT.from(persons(LifeState.LEFT), noLeaves));
    columns.addAll(LEFT_IN_PERIOD_COUNT.from(flow(Flow.LEFT.col()), noLeaves));
    columns.addAll(LEFT_ACTIVE_COUNT.from(flow(Flow.LEFT_ACTIVE.col()), noLeaves));
    return columns;
  }

  private static Column persons(LifeState state) {
    return new Standing(state).col();
  }

  /** What happens in a period is 0 in those that have no row of their own. */
  private static Column flow(Column value) {
    return when(Part.PERIOD.col().equalTo(Part.AT.col()), value).otherwise(0L);
  }
}
