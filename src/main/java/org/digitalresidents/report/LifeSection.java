package org.digitalresidents.report;

import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.StateMove.STATE_MOVE;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.CommunityState;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.StateMove;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/** In which state of life members are, and where they go from there. */
final class LifeSection implements Section {
  private static final Field[] STATES = {
    CommunityState.NEW_COUNT,
    CommunityState.RETAINED_COUNT,
    CommunityState.RETURNED_COUNT,
    CommunityState.SILENT_COUNT,
    CommunityState.DORMANT_COUNT,
    CommunityState.NEVER_SPOKE_COUNT
  };

  @Override
  public String name() {
    return "life";
  }

  @Override
  public Text title() {
    return new Text("生命周期", "Life cycle");
  }

  @Override
  public Text question() {
    return new Text(
        "成员处在哪个阶段:新、留存、沉默、回流还是离开?往哪里流动?",
        "Where are members in their life here, and where do they go next?");
  }

  @Override
  public List<Table> reads() {
    return List.of(COMMUNITY_STATE, STATE_MOVE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of("states", states(reading), "stateMoves", moves(reading));
  }

  private static Grid states(Reading reading) {
    Column isMonth = CommunityState.UNIT.col().equalTo(PeriodUnit.MONTH.code());
    Column isOfAll = CommunityState.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY);
    Grid states =
        Grid.of(
            reading
                .ofLargestGroups(COMMUNITY_STATE, CommunityState.GROUP_ID)
                .where(isMonth.or(isOfAll)),
            List.of(
                CommunityState.COMMUNITY_ID,
                CommunityState.GROUP_ID,
                CommunityState.UNIT,
                CommunityState.PERIOD_START),
            CommunityState.NEW_COUNT,
            CommunityState.RETAINED_COUNT,
            CommunityState.RETURNED_COUNT,
            CommunityState.SILENT_COUNT,
            CommunityState.DORMANT_COUNT,
            CommunityState.NEVER_SPOKE_COUNT,
            CommunityState.MEMBERS,
            CommunityState.IS_COMPLETE);
    IntPredicate isWhole =
        row -> states.text(CommunityState.GROUP_ID, row).equals(GroupIds.WHOLE_COMMUNITY);
    return reading
        .guard(states)
        .counts(STATES)
        .counts(CommunityState.MEMBERS)
        .whole(CommunityState.MEMBERS, STATES)
        .totals(
            states.key(
                CommunityState.COMMUNITY_ID, CommunityState.UNIT, CommunityState.PERIOD_START),
            isWhole)
        .apply();
  }

  private static Grid moves(Reading reading) {
    Column isMonth = StateMove.UNIT.col().equalTo(PeriodUnit.MONTH.code());
    Grid moves =
        Grid.of(
            reading
                .ofLargestGroups(STATE_MOVE, StateMove.GROUP_ID)
                .where(isMonth.and(StateMove.IS_COMPLETE.col())),
            List.of(
                StateMove.COMMUNITY_ID,
                StateMove.GROUP_ID,
                StateMove.PERIOD_START,
                StateMove.FROM_STATE,
                StateMove.TO_STATE),
            StateMove.MEMBER_COUNT,
            StateMove.FROM_COUNT,
            StateMove.SHARE);
    return reading
        .guard(moves)
        .counts(StateMove.MEMBER_COUNT)
        .known(
            StateMove.MEMBER_COUNT,
            moves.key(
                StateMove.COMMUNITY_ID,
                StateMove.GROUP_ID,
                StateMove.PERIOD_START,
                StateMove.FROM_STATE))
        .known(
            StateMove.MEMBER_COUNT,
            moves.key(
                StateMove.COMMUNITY_ID,
                StateMove.GROUP_ID,
                StateMove.PERIOD_START,
                StateMove.TO_STATE))
        .with(StateMove.MEMBER_COUNT, StateMove.FROM_COUNT, StateMove.SHARE)
        .apply();
  }
}
