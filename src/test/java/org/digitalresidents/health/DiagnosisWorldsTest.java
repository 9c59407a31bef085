package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.GhostTown;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.PushResponse;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.digitalresidents.table.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a world with one fault an index of that family is a finding which is about it, and none of
 * another. For time the worlds whose faults these families see, and one in which all is well, with
 * one seed; {@code -Dseeds=10} asks for nine of ten in all worlds, seed by seed.
 */
class DiagnosisWorldsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 1);
  private static final int GROUPS = 6;
  private static final int DAYS = 112;

  /** The family each fault is about; in the other worlds nothing these families see is wrong. */
  private static final Map<WorldKind, HealthFamily> FAULTS =
      Map.of(
          WorldKind.PUSHY_STAFF, HealthFamily.VALUE_EXCHANGE,
          WorldKind.FALSE_PROSPERITY, HealthFamily.ACTIVITY_WORSHIP,
          WorldKind.GHOST_GROUPS, HealthFamily.GHOST_TOWN);

  @TempDir private static Path folder;

  private static final Map<String, World> worlds = new TreeMap<>();
  private static final List<Row> lastWeek = new ArrayList<>();
  private static final List<Row> ghosts = new ArrayList<>();
  private static List<Row> hours; // of the first seed

  /** Seed by seed, so that no more than the worlds of one are held at a time. */
  @BeforeAll
  static void diagnose() throws IOException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      List<World> ofSeed = new ArrayList<>();
      for (WorldKind kind : WorldKind.values()) {
        boolean isQuick = kind == WorldKind.ALL_WELL || FAULTS.containsKey(kind);
        boolean isAsked = SEEDS == 1 ? isQuick : kind != WorldKind.STANDARD;
        if (isAsked) {
          World world = World.of(kind, seed, GROUPS, DAYS, 60);
          ofSeed.add(world.named(kind.code() + " " + seed));
        }
      }
      ofSeed.forEach(world -> worlds.put(world.community(), world));
      try (SimulatedTables tables = new SimulatedTables(folder, ofSeed)) {
        diagnose(tables);
      }
    }
  }

  private static void diagnose(SimulatedTables tables) throws IOException {
    HealthOptions options =
        new HealthOptions(SimulatedTables.ZONE, DayOfWeek.MONDAY, 5, 1, StandardBands.read());
    Map<String, Extent> extents = tables.extents();
    HealthInputs in = tables.inputs();
    Dataset<Row> counted = Hours.of(in, extents).persist();
    tables.tell(PushPass.hours(counted), new PushPass(options, extents));
    tables.tell(
        DiagnosisPass.points(
            in.communities(),
            List.of(
                ValueExchange.of(in, options),
                HeldFigures.ofBoards(in.boards()),
                HeldFigures.ofWeeks(in.weeks(), options.fewest()),
                HeldFigures.ofPushes(tables.table(PushResponse.PUSH_RESPONSE)),
                Spreads.of(in, options),
                ActivityWorship.of(in, options),
                GhostTowns.of(in, options),
                StaffWork.of(in, counted, options, extents))),
        new DiagnosisPass(options, extents, Knowledge.absences(in, extents)));
    LocalDate week = World.of(WorldKind.ALL_WELL, 1, GROUPS, DAYS, 60).start().plusDays(DAYS - 14);
    tables.rows(Diagnosis.DIAGNOSIS).stream()
        .filter(row -> week.equals(get(row, Diagnosis.WEEK_START)))
        .filter(row -> GroupIds.WHOLE_COMMUNITY.equals(get(row, Diagnosis.GROUP_ID)))
        .forEach(lastWeek::add);
    ghosts.addAll(tables.rows(GhostTown.GHOST_TOWN));
    hours = hours == null ? counted.collectAsList() : hours;
    counted.unpersist();
  }

  @Test
  void theRightFamilyAndOnlyItLeavesItsBand() {
    Map<WorldKind, Integer> misses = new TreeMap<>();
    Map<String, Set<String>> shown = new TreeMap<>();
    worlds
        .keySet()
        .forEach(
            name -> {
              WorldKind kind = WorldKind.of(name.substring(0, name.lastIndexOf(' ')));
              HealthFamily fault = FAULTS.get(kind);
              Set<String> expected = fault == null ? Set.of() : Set.of(fault.code());
              if (!expected.equals(families(name))) {
                misses.merge(kind, 1, Integer::sum);
                shown.put(name, findings(name));
              }
            });

    assertThat(misses.values()).as("findings: %s", shown).allMatch(n -> n <= SEEDS / 10);
  }

  /** Of six groups every second is a ghost in one kind of world, and none in the others. */
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
    World world = worlds.get(WorldKind.PUSHY_STAFF.code() + " 1");
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

  private static Set<String> families(String community) {
    Set<String> families = new TreeSet<>();
    findings(community).forEach(found -> families.add(found.substring(0, found.indexOf(':'))));
    return families;
  }

  private static Set<String> findings(String community) {
    Set<String> findings = new TreeSet<>();
    for (Row row : lastWeek) {
      boolean isOf = community.equals(get(row, Diagnosis.COMMUNITY_ID));
      if (isOf && Boolean.TRUE.equals(get(row, Diagnosis.IS_FINDING))) {
        findings.add(get(row, Diagnosis.FAMILY) + ":" + get(row, Diagnosis.HEALTH_INDEX));
      }
    }
    return findings;
  }

  private static Object get(Row row, Field field) {
    return row.getAs(field.column());
  }
}
