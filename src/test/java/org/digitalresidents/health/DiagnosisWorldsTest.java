package org.digitalresidents.health;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.PushResponse;
import org.digitalresidents.simulate.World;
import org.digitalresidents.simulate.WorldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a world with one fault that family of indices leaves its band which is about it, and no other.
 */
class DiagnosisWorldsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 10);

  @TempDir private Path folder;

  @Test
  void theRightIndexAndOnlyItLeavesItsBand() throws IOException {
    List<World> worlds = new ArrayList<>();
    for (WorldKind kind : WorldKind.values()) {
      for (int seed = 1; seed <= SEEDS && kind != WorldKind.STANDARD; seed++) {
        worlds.add(World.of(kind, seed, 6, 112, 40).named(kind.code() + "-" + seed));
      }
    }
    Map<String, Set<String>> findings = findings(worlds);
    findings.forEach((community, found) -> System.err.println(community + " " + found));
  }

  private Map<String, Set<String>> findings(List<World> worlds) throws IOException {
    SimulatedTables tables = new SimulatedTables(folder, worlds);
    Bands bands;
    try (var in = getClass().getResourceAsStream("/health/bands.json")) {
      bands = BandFile.read("bands.json", in.readAllBytes());
    }
    HealthOptions options = new HealthOptions(SimulatedTables.ZONE, DayOfWeek.MONDAY, 5, 1, bands);
    Map<String, Extent> extents = tables.extents();
    HealthInputs in = tables.inputs();
    var hours = Hours.of(in, extents).persist();
    tables.tell(PushPass.hours(hours), new PushPass(options, extents));
    tables.tell(
        DiagnosisPass.points(
            in.communities(),
            List.of(
                ValueExchange.of(in, options),
                HeldFigures.ofBoards(in.boards()),
                HeldFigures.ofPushes(tables.table(PushResponse.PUSH_RESPONSE)),
                Spreads.of(in, options),
                ActivityWorship.of(in, options),
                GhostTowns.of(in, options),
                StaffWork.of(in, hours, options, extents))),
        new DiagnosisPass(options, extents, Knowledge.absences(in, extents)));
    Map<String, Set<String>> findings = new TreeMap<>();
    var d = tables.table(Diagnosis.DIAGNOSIS).where("group_id = '*' AND is_complete").persist();
    for (Row r :
        d.groupBy("health_index", "community_id")
            .agg(
                org.apache.spark.sql.functions.expr("round(percentile(value,0.5),3) v"),
                org.apache.spark.sql.functions.expr("round(min(value),3) lo"),
                org.apache.spark.sql.functions.expr("round(max(value),3) hi"),
                org.apache.spark.sql.functions.expr("round(max_by(value,week_start),3) last"),
                org.apache.spark.sql.functions.expr("max_by(weeks_out,week_start) wo"))
            .orderBy("health_index", "community_id")
            .collectAsList()) {
      System.err.println(r);
    }
    String last = d.agg(org.apache.spark.sql.functions.max("week_start")).first().get(0).toString();
    for (World world : worlds) {
      findings.put(world.community(), new TreeSet<>());
    }
    d.where("is_finding AND week_start = '" + last + "'")
        .collectAsList()
        .forEach(
            r ->
                findings
                    .get(r.<String>getAs("community_id"))
                    .add(r.<String>getAs("family") + ":" + r.<String>getAs("health_index")));
    return findings;
  }
}
