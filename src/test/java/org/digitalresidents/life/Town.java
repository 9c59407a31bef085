package org.digitalresidents.life;

import static org.digitalresidents.model.ActiveDayDistribution.ACTIVE_DAY_DISTRIBUTION;
import static org.digitalresidents.model.CommunityState.COMMUNITY_STATE;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberState.MEMBER_STATE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.StateMove.STATE_MOVE;
import static org.digitalresidents.model.Stickiness.STICKINESS_TABLE;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.Folds;
import org.digitalresidents.journey.JourneyPass;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;

/** What the journeys make of some activity: the inputs of this room's tables. */
record Town(
    Dataset<Row> community, Dataset<Row> runs, Dataset<Row> spells, Dataset<Row> memberDays) {
  static final LifeCalendar CALENDAR =
      new LifeCalendar(ZoneId.of("Asia/Shanghai"), DayOfWeek.MONDAY);

  /** Journeys through the folds themselves, with the standard settings. */
  static Town of(Dataset<Row> activity) {
    ZoneId zone = CALENDAR.zone();
    Dataset<Row> community = Communities.of(activity, null, zone, CALENDAR.weekStart()).cache();
    Map<String, Instant> dataEnds = new HashMap<>();
    for (Row row : community.collectAsList()) {
      dataEnds.put(
          row.getAs(Community.COMMUNITY_ID.column()), row.getAs(Community.DATA_END.column()));
    }
    List<FoldSpec<?>> folds = new ArrayList<>(Folds.of(zone));
    folds.add(StateFold.spec(zone, CALENDAR.weekStart(), StateFold.SILENT_PERIODS));
    Map<Table, List<Row>> rows = new HashMap<>();
    new JourneyPass(folds, dataEnds)
        .read(
            Journeys.sorted(activity.select(ActRows.columns()), 1).collectAsList().iterator(),
            row ->
                rows.computeIfAbsent(row.table(), table -> new ArrayList<>())
                    .add(RowFactory.create(row.values())));
    return new Town(
        community,
        dataset(MEMBER_STATE, rows),
        dataset(MEMBERSHIP_SPELL, rows),
        dataset(MEMBER_DAY, rows));
  }

  private static Dataset<Row> dataset(Table table, Map<Table, List<Row>> rows) {
    return SharedSpark.session().createDataFrame(rows.get(table), table.schema());
  }

  /** The same town, each table changed. */
  Town each(UnaryOperator<Dataset<Row>> change) {
    return new Town(
        change.apply(community),
        change.apply(runs),
        change.apply(spells),
        change.apply(memberDays));
  }

  Dataset<Row> states() {
    return rows(COMMUNITY_STATE);
  }

  Dataset<Row> moves() {
    return rows(STATE_MOVE);
  }

  Dataset<Row> stickiness() {
    return rows(STICKINESS_TABLE);
  }

  Dataset<Row> distribution() {
    return rows(ACTIVE_DAY_DISTRIBUTION);
  }

  private Dataset<Row> rows(Table table) {
    LifeInputs in = new LifeInputs(runs, spells, memberDays, community);
    return Passes.rows(LifePass.tallies(in, CALENDAR), LifePass.of(in, CALENDAR), table);
  }
}
