package org.digitalresidents.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitalresidents.model.Etype;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;

/**
 * What is counted by the hour of the groups of a simulated world, by another road than the tables:
 * straight from the lines of the log. Worlds begin at midnight of a Monday in Shanghai.
 */
record SimulatedHours(Map<String, GroupHours> groups, int days) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long HOUR_MS = 3_600_000;

  static SimulatedHours of(World world, Path folder) throws IOException {
    Simulator.write(world, folder, false, 1);
    Map<String, GroupHours> groups = new TreeMap<>();
    acts(folder).forEach((group, acts) -> groups.put(group, hours(acts, world)));
    return new SimulatedHours(groups, world.days());
  }

  /** The study of all groups together. */
  PushStudy study() {
    PushStudy whole = new PushStudy(days, 5);
    groups.values().forEach(hours -> whole.add(PushStudy.of(hours, 5)));
    return whole;
  }

  private static Map<String, List<JsonNode>> acts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("activity"))
          .flatMap(SimulatedHours::lines)
          .filter(act -> act.has("group_id"))
          .sorted(Comparator.comparing((JsonNode act) -> act.get("ts").asText()))
          .collect(java.util.stream.Collectors.groupingBy(act -> act.get("group_id").asText()));
    }
  }

  private static Stream<JsonNode> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(SimulatedHours::json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GroupHours hours(List<JsonNode> acts, World world) {
    long start = world.start().atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toEpochSecond();
    GroupHours hours = EvenHours.group(world.days() * 24);
    Map<String, Long> inSince = new HashMap<>();
    Map<String, ActiveHours> active = new HashMap<>();
    for (JsonNode act : acts) {
      long ms = Instant.parse(act.get("ts").asText()).toEpochMilli() - start * 1000;
      long hour = Math.floorDiv(ms, HOUR_MS);
      Etype etype = Etype.ofCode(act.get("etype").asText());
      String actor = act.get("actor_id").asText();
      if (etype == Etype.PUSH) {
        hours.add(HourKind.PUSH, hour, 1);
      } else if (act.get("actor_kind").asText().equals("member")) {
        see(hours, inSince, etype, actor, hour);
        if (etype.isActivity()) {
          active
              .computeIfAbsent(
                  actor, key -> new ActiveHours((at, kind, n) -> hours.add(kind, at, n)))
              .see(hour);
        }
      }
    }
    active.values().forEach(ActiveHours::end);
    return hours;
  }

  private static void see(
      GroupHours hours, Map<String, Long> inSince, Etype etype, String actor, long hour) {
    boolean isEnd = etype == Etype.LEAVE || etype == Etype.KICK;
    if (isEnd) {
      Long since = inSince.remove(actor);
      if (since != null) {
        hours.add(HourKind.EXIT, hour, 1);
      }
      if (since != null && since < hour && etype == Etype.LEAVE) {
        hours.add(HourKind.LEAVE, hour, 1);
      }
    } else if (etype == Etype.JOIN || etype.isEvidenceOfMembership()) {
      if (inSince.putIfAbsent(actor, hour) == null) {
        hours.add(HourKind.ENTER, hour, 1);
      }
    }
  }
}
