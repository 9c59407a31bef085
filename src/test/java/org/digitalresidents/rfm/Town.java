package org.digitalresidents.rfm;

import static org.digitalresidents.model.Hero.HERO;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.MemberMonth.MEMBER_MONTH;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.Reply.REPLY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.journey.ActRows;
import org.digitalresidents.journey.Communities;
import org.digitalresidents.journey.FoldSpec;
import org.digitalresidents.journey.Folds;
import org.digitalresidents.journey.JourneyPass;
import org.digitalresidents.journey.Journeys;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberCentrality;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.SharedSpark;

/**
 * What the journeys make of some activity; replies, reach and heroes by chance: the inputs of this
 * room.
 */
final class Town {
  private static final Instant START = Instant.parse("2019-12-20T00:00:00Z");

  private Town() {}

  static Given of(Dataset<Row> activity, int members, long seed) {
    ZoneId zone = RfmOptions.STANDARD.zone();
    List<Row> communities = Communities.of(activity, null, zone, DayOfWeek.MONDAY).collectAsList();
    Map<String, Instant> dataEnds = new HashMap<>();
    for (Row row : communities) {
      dataEnds.put(
          row.getAs(Community.COMMUNITY_ID.column()), row.getAs(Community.DATA_END.column()));
    }
    List<FoldSpec<?>> folds = new ArrayList<>(Folds.of(zone));
    folds.add(MemberMonthFold.spec(zone));
    Map<Table, List<Row>> rows = new HashMap<>();
    new JourneyPass(folds, dataEnds)
        .read(
            Journeys.sorted(activity.select(ActRows.columns()), 1).collectAsList().iterator(),
            row ->
                rows.computeIfAbsent(row.table(), table -> new ArrayList<>())
                    .add(RowFactory.create(row.values())));
    rows.put(Community.COMMUNITY, columnsOf(communities));
    rows.put(REPLY, replies(members, new Random(seed)));
    rows.put(MEMBER_CENTRALITY, reach(rows.get(MEMBER_MONTH), new Random(seed)));
    rows.put(HERO, heroes(rows.get(MEMBER_MONTH), new Random(seed + 1)));
    return new Given(
        dataset(Community.COMMUNITY, rows),
        dataset(MEMBERSHIP_SPELL, rows),
        dataset(MEMBER_MONTH, rows),
        dataset(ORDER_LINE, rows),
        dataset(REPLY, rows),
        dataset(MEMBER_CENTRALITY, rows),
        dataset(HERO, rows));
  }

  private static List<Row> columnsOf(List<Row> communities) {
    List<String> names = Arrays.asList(Community.COMMUNITY.schema().fieldNames());
    return communities.stream()
        .map(row -> RowFactory.create(names.stream().map(row::<Object>getAs).toArray()))
        .toList();
  }

  private static Dataset<Row> dataset(Table table, Map<Table, List<Row>> rows) {
    return SharedSpark.session().createDataFrame(rows.get(table), table.schema());
  }

  private static List<Row> replies(int members, Random random) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < members * 30; i++) {
      Map<Reply, Object> values = new EnumMap<>(Reply.class);
      values.put(Reply.COMMUNITY_ID, random.nextInt(3) == 0 ? "talk" : "full");
      values.put(Reply.EVENT_ID, "r" + i);
      values.put(Reply.TS, START.plus(Duration.ofHours(random.nextInt(15_000))));
      values.put(Reply.FROM_ACTOR_ID, "m" + random.nextInt(members));
      values.put(Reply.FROM_KIND, kind(random));
      values.put(Reply.TO_ACTOR_ID, "m" + random.nextInt(members));
      values.put(Reply.TO_KIND, kind(random));
      values.put(Reply.TO_EVENT_ID, random.nextInt(4) == 0 ? null : "p" + random.nextInt(90));
      values.put(Reply.CONFIDENCE, i % 10 == 0 ? 0.69 : 0.7);
      rows.add(RowFactory.create(Arrays.stream(Reply.values()).map(values::get).toArray()));
    }
    return rows;
  }

  /** Of half of those who were active in the one community; a few have the same. */
  private static List<Row> reach(List<Row> months, Random random) {
    List<Row> rows = new ArrayList<>();
    for (Row month : months) {
      if (month.getString(0).equals("full") && random.nextBoolean()) {
        Map<MemberCentrality, Object> values = new EnumMap<>(MemberCentrality.class);
        values.put(MemberCentrality.COMMUNITY_ID, month.get(0));
        values.put(MemberCentrality.MEMBER_ID, month.get(1));
        values.put(MemberCentrality.AS_OF, month.get(2));
        values.put(MemberCentrality.PAGERANK, random.nextInt(30) / 1000.0);
        rows.add(
            RowFactory.create(Arrays.stream(MemberCentrality.values()).map(values::get).toArray()));
      }
    }
    return rows;
  }

  private static List<Row> heroes(List<Row> months, Random random) {
    List<Row> rows = new ArrayList<>();
    for (Row month : months) {
      if (random.nextInt(3) == 0) {
        Object[] values = new Object[HERO.columns().size()]; // the key comes first
        values[0] = month.get(0);
        values[1] = month.get(1);
        values[2] = month.get(2);
        rows.add(RowFactory.create(values));
      }
    }
    return rows;
  }

  private static String kind(Random random) {
    return (random.nextInt(8) == 0 ? ActorKind.STAFF : ActorKind.MEMBER).code();
  }
}
