package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.GhostTown;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.digitalresidents.table.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In a world with one fault one of the indices that tell of it is a finding, and no other is; where
 * nothing is wrong that an index tells of, none is. All indices with a band are asked, by the
 * passes of the health job. One seed for time; {@code -Dseeds=10} asks for nine of ten.
 */
class DiagnosisWorldsTest {
  private static final int FIRST = Integer.getInteger("first", 1);
  private static final int SEEDS = Integer.getInteger("seeds", 1);
  private static final int GROUPS = 6;
  private static final int DAYS = 112;

  /** What tells of each fault. Bad days are none: members leave for reasons of their own. */
  private static final Map<WorldKind, Set<HealthIndex>> FAULTS =
      Map.of(
          // Nine more pushes a day, each of which drives out one member in 500.
          WorldKind.PUSHY_STAFF,
          Set.of(
              HealthIndex.BROADCAST_RATIO,
              HealthIndex.ASK_GIVE_RATIO,
              HealthIndex.EXTRA_LEAVES_24H),
          // Nobody says we, and it is staff who answer, so that ties are with them.
          WorldKind.NO_SHARED_IDENTITY,
          Set.of(HealthIndex.WE_RATE, HealthIndex.STAR_NESS, HealthIndex.MEMBER_TIE_SHARE),
          WorldKind.NO_SCRIPTS,
          Set.of(HealthIndex.NEWCOMER_HEARD_SHARE),
          WorldKind.FALSE_PROSPERITY,
          Set.of(HealthIndex.FALSE_PROSPERITY),
          WorldKind.GHOST_GROUPS,
          Set.of(HealthIndex.QUIET_GROUP_SHARE));

  @TempDir private static Path folder;

  private static final Map<String, World> worlds = new TreeMap<>();
  private static final Map<String, Set<HealthIndex>> findings = new TreeMap<>();
  private static final List<Row> ghosts = new ArrayList<>();
  private static List<Row> hours; // of the first seed

  /** Seed by seed, so that no more than the worlds of one are held at a time. */
  @BeforeAll
  static void diagnose() throws IOException {
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      List<World> ofSeed = new ArrayList<>();
      for (WorldKind kind : EnumSet.complementOf(EnumSet.of(WorldKind.STANDARD))) {
        World world = World.of(kind, seed, GROUPS, DAYS, 60).named(name(kind, seed));
        ofSeed.add(world);
        worlds.put(world.community(), world);
        findings.put(world.community(), new TreeSet<>());
      }
      try (SimulatedTables tables = new SimulatedTables(folder, ofSeed)) {
        diagnose(tables);
      }
    }
  }

  private static String name(WorldKind kind, int seed) {
    return kind.code() + " " + seed;
  }

  private static void diagnose(SimulatedTables tables) throws IOException {
    HealthOptions options =
        new HealthOptions(SimulatedTables.ZONE, DayOfWeek.MONDAY, 5, 1, StandardBands.read());
    Map<String, Extent> extents = tables.extents();
    HealthInputs in = tables.inputs();
    Dataset<Row> counted = Hours.of(in, extents).persist();
    tables.tell(
        SimulatedPoints.of(tables, counted, options),
        new DiagnosisPass(options, extents, Knowledge.absences(in, extents)));
    tables.rows(Diagnosis.DIAGNOSIS).forEach(DiagnosisWorldsTest::find);
    ghosts.addAll(tables.rows(GhostTown.GHOST_TOWN));
    hours = hours == null ? counted.collectAsList() : hours;
    counted.unpersist();
  }

  /** Of the communities in the last whole week. */
  private static void find(Row row) {
    World world = worlds.get(row.<String>getAs(Diagnosis.COMMUNITY_ID.column()));
    LocalDate lastWeek = world.start().plusDays(DAYS - 14);
    if (Boolean.TRUE.equals(get(row, Diagnosis.IS_FINDING))
        && lastWeek.equals(get(row, Diagnosis.WEEK_START))
        && GroupIds.WHOLE_COMMUNITY.equals(get(row, Diagnosis.GROUP_ID))) {
      String index = row.getAs(Diagnosis.HEALTH_INDEX.column());
      findings.get(world.community()).add(HealthIndex.valueOf(index.toUpperCase(Locale.ROOT)));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STANDARD")
  void theRightIndexAndOnlyItLeavesItsBand(WorldKind kind) {
    Set<HealthIndex> right = FAULTS.getOrDefault(kind, Set.of());
    Map<String, Set<HealthIndex>> misses = new TreeMap<>();
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Set<HealthIndex> found = findings.get(name(kind, seed));
      if (!right.containsAll(found) || found.isEmpty() != right.isEmpty()) {
        misses.put(name(kind, seed), found);
      }
    }

    assertThat(misses).hasSizeLessThanOrEqualTo(SEEDS / 10);
  }

  /** Of six groups every second is a ghost. */
  @Test
  void theLeagueIsLedByTheGhosts() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Row row : ghosts) {
      if (Boolean.TRUE.equals(get(row, GhostTown.IS_GHOST))) {
        found
            .computeIfAbsent(row.getAs(GhostTown.COMMUNITY_ID.column()), key -> new TreeSet<>())
            .add(row.getAs(GhostTown.GROUP_ID.column()));
      }
    }
    Set<String> planted = Set.of("g001", "g003", "g005");
    long told =
        worlds.keySet().stream()
            .filter(name -> name.startsWith(WorldKind.GHOST_GROUPS.code()))
            .filter(name -> planted.equals(found.get(name)))
            .count();

    assertThat(told).as("%s", found).isGreaterThanOrEqualTo(SEEDS - SEEDS / 10);
  }

  /** The hours that the tables give against those counted straight from the log. */
  @Test
  void theTablesCountTheSameHoursAsTheLog() throws IOException {
    World world = worlds.get(name(WorldKind.PUSHY_STAFF, FIRST));
    Map<String, GroupHours> byLog = SimulatedHours.of(world, folder.resolve("again")).groups();
    Map<String, GroupHours> byTables = new HashMap<>();
    long start = world.start().atStartOfDay(SimulatedTables.ZONE).toEpochSecond() / 3600;
    for (Row row : hours) {
      if (!world.community().equals(get(row, GroupHour.COMMUNITY_ID))) {
        continue;
      }
      byTables
          .computeIfAbsent(
              row.getAs(GroupHour.GROUP_ID.column()), key -> EvenHours.group(DAYS * 24))
          .add(
              HourKind.valueOf(row.getAs(GroupHour.KIND.column())),
              row.<Long>getAs(GroupHour.HOUR.column()) - start,
              row.<Long>getAs(GroupHour.AMOUNT.column()));
    }

    byLog.forEach(
        (group, log) -> {
          GroupHours tables = byTables.get(group);
          for (HourKind kind : List.of(HourKind.PUSH, HourKind.LEAVE)) {
            assertThat(tables.of(kind)).as("%s of %s", kind, group).isEqualTo(log.of(kind));
          }
          assertThat(tables.membersAtStart()).isEqualTo(log.membersAtStart());
          assertThat(tables.standing(HourKind.SILENT_24))
              .isEqualTo(log.standing(HourKind.SILENT_24));
        });
  }

  private static Object get(Row row, Field field) {
    return row.getAs(field.column());
  }
}
