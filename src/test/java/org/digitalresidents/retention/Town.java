package org.digitalresidents.retention;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.TenureDay.TENURE_DAY;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.journey.FoldChain;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.time.EpochMicros;

/** Journeys told act by act, like {@code "join g 2024-01-01T16:00:00Z"}, and the tables of them. */
final class Town {
  private static final RecordShape<Spell> SPELL = RecordShape.of(MEMBERSHIP_SPELL, Spell.class);
  private static final RecordShape<TenureDayRow> TENURE =
      RecordShape.of(TENURE_DAY, TenureDayRow.class);

  private final ZoneId zone;
  private final List<Row> communities = new ArrayList<>();
  private final List<Row> spells = new ArrayList<>();
  private final List<Row> tenures = new ArrayList<>();
  private final List<Row> activity = new ArrayList<>();
  private String community;
  private Instant dataEnd;

  private Town(ZoneId zone) {
    this.zone = zone;
  }

  static Town in(String zone) {
    return new Town(ZoneId.of(zone));
  }

  /** A community; the members told next are of it. */
  Town community(String id, String until) {
    return community(id, until, 1);
  }

  /** A community whose sources give no activity of anybody. */
  Town communityWithoutActivity(String id, String until) {
    return community(id, until, 0);
  }

  private Town community(String id, String until, long activityActs) {
    community = id;
    dataEnd = Instant.parse(until);
    communities.add(
        row(
            COMMUNITY,
            Map.of(
                Community.COMMUNITY_ID,
                id,
                Community.DATA_END,
                dataEnd,
                Community.ACTIVITY_ACTS,
                activityActs)));
    return this;
  }

  Town member(String id, String... acts) {
    List<Act> told = new ArrayList<>();
    for (String line : acts) {
      String[] words = line.split(" ", -1);
      told.add(act(told.size(), words[0], words[1], EpochMicros.of(Instant.parse(words[2]))));
    }
    return member(id, told);
  }

  private Town member(String id, List<Act> acts) {
    FoldChain chain = new FoldChain();
    chain.add(new SpellFold(), to(spells, SPELL));
    chain.add(new TenureFold(zone), to(tenures, TENURE));
    chain.begin(new MemberKey(community, id), EpochMicros.of(dataEnd));
    for (Act act : acts) {
      chain.see(act);
      activity.add(
          row(
              ACTIVITY,
              Map.of(
                  Activity.COMMUNITY_ID, community,
                  Activity.ACTOR_ID, id,
                  Activity.GROUP_ID, act.groupId(),
                  Activity.ETYPE, act.etype().code(),
                  Activity.TS, EpochMicros.instant(act.ts()))));
    }
    chain.end();
    return this;
  }

  /** Members by chance: joins of all kinds, then bursts of activity that fade, some to the end. */
  Town members(int count, long seed, String from) {
    Random random = new Random(seed);
    long end = EpochMicros.of(dataEnd);
    long first = EpochMicros.of(Instant.parse(from));
    for (int i = 0; i < count; i++) {
      List<Act> acts = new ArrayList<>();
      long ts = first + Math.round(random.nextDouble() * (end - first) / HOUR_US) * HOUR_US;
      int size = 1 + random.nextInt(25);
      for (int j = 0; j < size && ts < end; j++) {
        acts.add(act(j, kind(j, random), "g" + random.nextInt(2), ts));
        ts += gap(random, j);
      }
      member("m" + i, acts);
    }
    return this;
  }

  private static final long HOUR_US = 3_600_000_000L;

  private static String kind(int position, Random random) {
    if (position == 0 && random.nextInt(8) > 0) {
      return "join";
    }
    return List.of("join", "message", "message", "reply", "reaction", "view", "leave")
        .get(random.nextInt(7));
  }

  private static long gap(Random random, int position) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> 24 * HOUR_US; // on the boundary of a rolling day
      case 2 -> 24 * HOUR_US - 1;
      case 3 -> random.nextInt(6) * HOUR_US;
      default -> (long) random.nextInt(24 * 4 * (1 + position / 4)) * HOUR_US;
    };
  }

  RetentionInputs inputs() {
    return new RetentionInputs(
        dataset(tenures, TENURE_DAY),
        dataset(spells, MEMBERSHIP_SPELL),
        dataset(communities, COMMUNITY));
  }

  Dataset<Row> activity() {
    return dataset(activity, ACTIVITY);
  }

  private static Dataset<Row> dataset(List<Row> rows, Table table) {
    return SharedSpark.session().createDataFrame(rows, table.schema());
  }

  private static <R extends Record> Consumer<R> to(List<Row> rows, RecordShape<R> shape) {
    return told -> rows.add(RowFactory.create(shape.row(told).values()));
  }

  private static Row row(Table table, Map<? extends Field, ?> values) {
    Map<String, Object> byName = new HashMap<>();
    values.forEach((field, value) -> byName.put(field.column(), value));
    return RowFactory.create(
        table.columns().stream().map(column -> byName.get(column.name())).toArray());
  }

  private static Act act(int seq, String etype, String group, long ts) {
    return new Act(
        ts,
        TsPrecision.MS,
        seq,
        "e" + seq,
        group,
        ActorKind.MEMBER,
        Etype.ofCode(etype),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }
}
