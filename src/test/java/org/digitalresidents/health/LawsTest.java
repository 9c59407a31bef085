package org.digitalresidents.health;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Laws of every index of a community: a world is held against the same with a copy of each group
 * under other names, and with programs that speak after everybody; each a community of its own.
 */
class LawsTest {
  private static final String WORLD = "world";
  private static final String COPIED = "copied";
  private static final String WITH_PROGRAMS = "with programs";
  private static final double ROUNDING = 1e-9;

  /** Amounts: twice the people do twice as much. All others are rates, which stay. */
  private static final Set<HealthIndex> AMOUNTS =
      EnumSet.of(
          HealthIndex.MEMBER_ACTIVITY,
          HealthIndex.MEMBER_CONVERSATIONS,
          HealthIndex.MEMBER_EXCHANGES,
          HealthIndex.PROMPTS,
          HealthIndex.BUYERS,
          HealthIndex.EFFECTIVE_SPEAKERS);

  /** Two halves without a tie between them have more pairs that are not tied, and one brand. */
  private static final Set<HealthIndex> OF_ONE_NET =
      EnumSet.of(HealthIndex.TIE_DENSITY, HealthIndex.STAR_NESS);

  /** Of all posts, whoever wrote them. */
  private static final Set<HealthIndex> ABOUT_PROGRAMS =
      EnumSet.of(
          HealthIndex.BROADCAST_RATIO,
          HealthIndex.PROMOTION_RATIO,
          HealthIndex.BOT_AD_SHARE,
          HealthIndex.INFORMATION_LOAD);

  /** Held by tables of other jobs, which are not made here; and every group here has its calls. */
  private static final Set<HealthIndex> NOT_SEEN_HERE =
      EnumSet.of(
          HealthIndex.HELP_RECIPROCITY,
          HealthIndex.SECOND_POST_LIFT,
          HealthIndex.TOPIC_ENTROPY,
          HealthIndex.TOPIC_TREND,
          HealthIndex.WAKING_DIFFERENCE);

  @TempDir private static Path folder;

  /** By community, index and week. */
  private static final Map<String, Map<HealthIndex, Map<LocalDate, Told>>> told = new HashMap<>();

  /** A value, or why there is none. */
  private record Told(Double value, String reason) {}

  @BeforeAll
  static void diagnose() throws IOException {
    World world = World.of(WorldKind.PUSHY_STAFF, 1, 2, 84, 20).named(WORLD);
    Dataset<Row> acts = SimulatedTables.activity(folder, List.of(world)).persist();
    SimulatedTables tables =
        new SimulatedTables(
            acts.union(in(COPIED, acts))
                .union(in(COPIED, renamed(acts)))
                .union(in(WITH_PROGRAMS, acts))
                .union(in(WITH_PROGRAMS, programs(acts))));
    HealthOptions options =
        new HealthOptions(SimulatedTables.ZONE, DayOfWeek.MONDAY, 1, 1, StandardBands.read());
    Dataset<Row> hours = Hours.of(tables.inputs(), tables.extents()).persist();
    tables.tell(
        SimulatedPoints.of(tables, hours, options),
        new DiagnosisPass(options, tables.extents(), Map.of()));
    tables.rows(Diagnosis.DIAGNOSIS).stream()
        .filter(row -> GroupIds.WHOLE_COMMUNITY.equals(row.getAs(Diagnosis.GROUP_ID.column())))
        .forEach(LawsTest::note);
  }

  private static void note(Row row) {
    String index = row.getAs(Diagnosis.HEALTH_INDEX.column());
    told.computeIfAbsent(row.getAs(Diagnosis.COMMUNITY_ID.column()), key -> new TreeMap<>())
        .computeIfAbsent(
            HealthIndex.valueOf(index.toUpperCase(Locale.ROOT)), key -> new TreeMap<>())
        .put(
            row.getAs(Diagnosis.WEEK_START.column()),
            new Told(row.getAs("value"), row.getAs("value_null_reason")));
  }

  private static Dataset<Row> in(String community, Dataset<Row> acts) {
    return acts.withColumn(Activity.COMMUNITY_ID.column(), lit(community));
  }

  /** The same acts of other people in other groups. */
  private static Dataset<Row> renamed(Dataset<Row> acts) {
    Column group = Activity.GROUP_ID.col();
    Dataset<Row> renamed =
        acts.withColumn(
            Activity.GROUP_ID.column(), when(Hours.isGroup(group), copy(group)).otherwise(group));
    for (Activity name :
        List.of(
            Activity.EVENT_ID,
            Activity.ACTOR_ID,
            Activity.TARGET_EVENT_ID,
            Activity.TARGET_ACTOR_ID,
            Activity.THREAD_ID,
            Activity.ORDER_ID)) {
      renamed = renamed.withColumn(name.column(), copy(name.col()));
    }
    return renamed;
  }

  private static Column copy(Column name) {
    return concat(name, lit("-copy"));
  }

  /** A millisecond after every message in a group a program says something. */
  private static Dataset<Row> programs(Dataset<Row> acts) {
    Column isMessage = Activity.ETYPE.col().equalTo(Etype.MESSAGE.code());
    Column none = lit(null).cast("string");
    return acts.where(isMessage.and(Hours.isGroup(Activity.GROUP_ID.col())))
        .withColumn(Activity.EVENT_ID.column(), copy(Activity.EVENT_ID.col()))
        .withColumn(Activity.THREAD_ID.column(), Activity.EVENT_ID.col())
        .withColumn(Activity.TS.column(), expr("ts + INTERVAL 1 MILLISECOND"))
        .withColumn(Activity.ACTOR_ID.column(), lit("program"))
        .withColumn(Activity.ACTOR_KIND.column(), lit(ActorKind.BOT.code()))
        .withColumn(Activity.TARGET_EVENT_ID.column(), none)
        .withColumn(Activity.TARGET_ACTOR_ID.column(), none)
        .withColumn(Activity.TEXT.column(), lit("温馨提醒:进群请先看公告"));
  }

  @Test
  void theWorldShowsEveryIndexButThoseOfOtherJobs() {
    Set<HealthIndex> unknown = EnumSet.noneOf(HealthIndex.class);
    told.get(WORLD)
        .forEach(
            (index, weeks) -> {
              if (weeks.values().stream().allMatch(week -> week.value() == null)) {
                unknown.add(index);
              }
            });

    assertThat(unknown).isEqualTo(NOT_SEEN_HERE);
    assertThat(told.get(WORLD)).containsOnlyKeys(HealthIndex.values());
  }

  @Test
  void aCopyOfEveryGroupDoublesAmountsAndLeavesRates() {
    Set<HealthIndex> others = EnumSet.noneOf(HealthIndex.class);
    for (HealthIndex index : HealthIndex.values()) {
      double factor = AMOUNTS.contains(index) ? 2 : 1;
      if (index == HealthIndex.LARGEST_CIRCLE_SHARE) {
        factor = 0.5;
      }
      double times = factor;
      if (differs(COPIED, index, (one, two) -> !isTimes(times, one, two))) {
        others.add(index);
      }
    }

    assertThat(others).isEqualTo(OF_ONE_NET);
  }

  /** What is known of a few is known of twice as many; of what is too few perhaps. */
  private static boolean isTimes(double factor, Told one, Told two) {
    return one.value() == null
        || (two.value() != null && Math.abs(two.value() - factor * one.value()) < ROUNDING);
  }

  @Test
  void programsChangeOnlyWhatIsAboutThem() {
    Set<HealthIndex> changed = EnumSet.noneOf(HealthIndex.class);
    for (HealthIndex index : HealthIndex.values()) {
      if (differs(WITH_PROGRAMS, index, (without, with) -> !without.equals(with))) {
        changed.add(index);
      }
    }

    assertThat(changed).isEqualTo(ABOUT_PROGRAMS);
  }

  private static boolean differs(
      String community, HealthIndex index, BiPredicate<Told, Told> isOther) {
    Map<LocalDate, Told> there = told.get(community).get(index);
    return told.get(WORLD).get(index).entrySet().stream()
        .anyMatch(week -> isOther.test(week.getValue(), there.get(week.getKey())));
  }
}
