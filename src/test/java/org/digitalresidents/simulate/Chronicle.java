package org.digitalresidents.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A simulated log and its truth, read back by another road than it was written. */
record Chronicle(
    Simulator.Totals totals,
    List<JsonNode> acts,
    Map<String, JsonNode> members,
    Map<String, JsonNode> messages,
    List<JsonNode> events) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Chronicle of(World world, Path out) throws IOException {
    Simulator.Totals totals = Simulator.write(world, out, false, 2);
    return new Chronicle(
        totals,
        rows(out, "activity"),
        byId(rows(out.resolve("truth"), "truth_member"), "member_id"),
        byId(rows(out.resolve("truth"), "truth_message"), "event_id"),
        rows(out.resolve("truth"), "truth_event"));
  }

  static double day(JsonNode act) {
    return Instant.parse(act.get("ts").asText()).toEpochMilli() / 86_400_000.0;
  }

  static String text(JsonNode row, String field) {
    return row.path(field).asText();
  }

  /** Acts that take place in a group, by group and actor. */
  static String membership(JsonNode act) {
    return text(act, "group_id") + '/' + text(act, "actor_id");
  }

  private static Map<String, JsonNode> byId(List<JsonNode> rows, String id) {
    Map<String, JsonNode> byId = new HashMap<>();
    for (JsonNode row : rows) {
      JsonNode before = byId.put(row.get(id).asText(), row);
      if (before != null) {
        throw new AssertionError("Twice in the truth: " + row);
      }
    }
    return byId;
  }

  private static List<JsonNode> rows(Path folder, String prefix) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.getFileName().toString().startsWith(prefix + "-"))
          .sorted()
          .forEach(file -> readInto(rows, file));
    }
    return rows;
  }

  private static void readInto(List<JsonNode> rows, Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : (Iterable<String>) lines::iterator) {
        rows.add(MAPPER.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
