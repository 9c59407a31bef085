package org.digitalresidents.metric;

import static org.digitalresidents.model.Activity.ACTIVITY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.digitalresidents.testing.SharedSpark;

/**
 * A small random town, full of what is awkward: acts at one instant, acts at midnight, joins
 * without leaves and leaves without joins, silent months, orders from outside. Same seed, same
 * town. It lies across the end of 2020, which has a week 53.
 */
public final class World {
  private static final long MINUTE_US = 60_000_000L;
  private static final long DAY_US = 1440 * MINUTE_US;
  private static final long MIDNIGHT_IN_SHANGHAI_US = 960 * MINUTE_US;
  private static final List<String> GROUPS =
      List.of("g1", "g1", "g1", "g2", "g2", "g3", "g3", "*", "dm");
  private static final List<Etype> COMMON =
      List.of(
          Etype.JOIN,
          Etype.JOIN,
          Etype.JOIN,
          Etype.LEAVE,
          Etype.LEAVE,
          Etype.KICK,
          Etype.MESSAGE,
          Etype.MESSAGE,
          Etype.REPLY,
          Etype.REACTION,
          Etype.VIEW,
          Etype.ORDER,
          Etype.ORDER,
          Etype.REFUND,
          Etype.AWARD,
          Etype.CHECKIN);
  private static final List<Long> AMOUNTS = List.of(0L, 1L, 100L, 10_001L, 9_999L);

  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private long serial;

  private World(long seed) {
    this.random = new Random(seed);
  }

  /** Activity of communities that differ in what their sources give. */
  public static Dataset<Row> activity(long seed, int members) {
    World world = new World(seed);
    world.community("full", members, List.of(Etype.values()));
    world.community("talk", members / 2, List.of(Etype.MESSAGE, Etype.LEAVE));
    world.community("shop", members / 2, List.of(Etype.ORDER, Etype.REFUND, Etype.VIEW));
    return SharedSpark.session().createDataFrame(world.rows, ACTIVITY.schema());
  }

  private void community(String name, int members, List<Etype> etypes) {
    List<Etype> mixed = new ArrayList<>(etypes);
    if (etypes.size() > COMMON.size()) {
      COMMON.forEach(etype -> mixed.addAll(List.of(etype, etype, etype)));
    }
    for (int i = 0; i < members; i++) {
      String kind = i % 9 == 7 ? "staff" : i % 9 == 8 ? "unknown" : "member";
      journey(name, kind.equals("unknown") ? null : "m" + i, kind, mixed);
    }
  }

  private void journey(String community, String actor, String kind, List<Etype> etypes) {
    Instant first = Instant.parse("2019-12-20T00:00:00Z");
    long ts = first.toEpochMilli() * 1000 + random.nextInt(300) * DAY_US;
    int acts = 3 + random.nextInt(25);
    for (int i = 0; i < acts; i++) {
      ts = later(ts);
      act(community, actor, kind, pick(etypes), ts);
    }
  }

  private long later(long ts) {
    return switch (random.nextInt(7)) {
      case 0 -> ts;
      case 1 -> ts + MINUTE_US;
      case 2 -> ts - Math.floorMod(ts - MIDNIGHT_IN_SHANGHAI_US, DAY_US) + DAY_US;
      case 3 -> ts + random.nextInt(60) * DAY_US;
      case 4 -> ts + DAY_US;
      default -> ts + random.nextInt(3000) * MINUTE_US;
    };
  }

  private void act(String community, String actor, String kind, Etype etype, long ts) {
    boolean isMoney = etype == Etype.ORDER || etype == Etype.REFUND;
    boolean isLeave = etype == Etype.LEAVE && random.nextInt(3) == 0;
    String reason = pick(List.of("dissolved", "moved", "roster_absent", "bored"));
    Map<Activity, Object> values = new EnumMap<>(Activity.class);
    values.put(Activity.COMMUNITY_ID, community);
    values.put(Activity.EVENT_ID, "e%04d-%d".formatted(random.nextInt(10_000), serial));
    values.put(Activity.TS, Instant.ofEpochSecond(ts / 1_000_000, ts % 1_000_000 * 1000));
    values.put(Activity.TS_PRECISION, TsPrecision.MS.code());
    values.put(Activity.SEQ, serial++);
    values.put(Activity.GROUP_ID, pick(GROUPS));
    values.put(Activity.ACTOR_ID, actor);
    values.put(Activity.ACTOR_KIND, kind);
    values.put(Activity.ETYPE, etype.code());
    values.put(Activity.ATTRS, isLeave ? Map.of("reason", reason) : Map.of());
    if (isMoney) {
      boolean isNumbered = random.nextInt(3) > 0;
      values.put(Activity.AMOUNT_MINOR, pick(AMOUNTS));
      values.put(Activity.CURRENCY, "CNY");
      values.put(Activity.ORDER_ID, isNumbered ? actor + "-o" + random.nextInt(6) : null);
    }
    rows.add(RowFactory.create(Arrays.stream(Activity.values()).map(values::get).toArray()));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
