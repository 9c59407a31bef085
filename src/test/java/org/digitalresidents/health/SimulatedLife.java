package org.digitalresidents.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Diagnosis;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.digitalresidents.table.Table;
import org.digitalresidents.talk.LexiconFile;
import org.digitalresidents.talk.OwnTerms;
import org.digitalresidents.talk.TalkPass;

/**
 * What is found of how the groups of a simulated world live together, with replies as the simulator
 * planted them, straight from the lines of its log.
 */
final class SimulatedLife {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Set<String> FAMILIES =
      Set.of(HealthFamily.SHARED_IDENTITY.code(), HealthFamily.SCRIPTS_AND_RISK.code());

  private final Extent extent;
  private final List<JsonNode> acts;
  private final Map<String, JsonNode> truths = new HashMap<>();
  private final Map<String, JsonNode> posts = new HashMap<>();
  private final Map<String, Instant> firstReplies = new HashMap<>();
  private final Map<String, Instant> firstReactions = new HashMap<>();
  private final List<Row> facts = new ArrayList<>();

  private SimulatedLife(World world, Path folder) throws IOException {
    Instant start = world.start().atStartOfDay(ZONE).toInstant();
    extent = new Extent(start, start.plus(Duration.ofDays(world.days())), true);
    Simulator.write(world, folder, false, 1);
    acts =
        lines(folder, "activity")
            .filter(act -> act.has("group_id"))
            .sorted(Comparator.comparing(act -> text(act, "ts")))
            .toList();
    lines(folder.resolve("truth"), "truth_message")
        .forEach(t -> truths.put(text(t, "event_id"), t));
    acts.forEach(act -> posts.put(text(act, "event_id"), act));
  }

  /** Codes of the indices of these families that are findings of the community in the last week. */
  static Set<String> findings(World world, Path folder) throws IOException {
    return new SimulatedLife(world, folder).findings();
  }

  private Set<String> findings() {
    acts.forEach(this::note);
    tellWords();
    acts.forEach(this::tell);
    tellSpells();
    Comparator<Row> byPlace = Comparator.comparing(row -> row.getString(0));
    Comparator<Row> byTime = Comparator.comparing(row -> row.<Instant>getAs(2));
    Comparator<Row> byTable = Comparator.comparing(row -> row.getString(1));
    facts.sort(byPlace.thenComparing(byTime).thenComparing(byTable));
    Bands bands = BandFile.read("bands.json", bandFile());
    HealthOptions options =
        new HealthOptions(ZONE, DayOfWeek.MONDAY, 5, HealthOptions.QUIET_BELOW, bands);
    List<Row> points = new ArrayList<>();
    new GroupReading(options, Map.of("x", extent))
        .call(facts.iterator())
        .forEachRemaining(points::add);
    points.sort(Comparator.comparing(point -> (LocalDate) point.get(2)));
    List<Row> typed =
        points.stream()
            .map(p -> (Row) new GenericRowWithSchema(cells(p), IndexPoint.schema()))
            .toList();
    return diagnosed(options, typed);
  }

  private static Object[] cells(Row row) {
    return Stream.iterate(0, i -> i + 1).limit(row.size()).map(row::get).toArray();
  }

  private Set<String> diagnosed(HealthOptions options, List<Row> points) {
    List<String> columns =
        Diagnosis.DIAGNOSIS.columns().stream().map(Table.ColumnSpec::name).toList();
    Function<String, Integer> at = columns::indexOf;
    LocalDate last = extent.lastDay(ZONE).minusDays(6);
    Set<String> findings = new TreeSet<>();
    new DiagnosisPass(options, Map.of("x", extent), Map.of())
        .read(
            points.iterator(),
            row -> {
              Object[] values = row.values();
              boolean isOfCommunity = values[at.apply("group_id")].equals("*");
              if (isOfCommunity && values[at.apply("week_start")].equals(last)) {
                boolean isOfLife = FAMILIES.contains(values[at.apply("family")]);
                if (isOfLife && (Boolean) values[at.apply("is_finding")]) {
                  findings.add((String) values[at.apply("health_index")]);
                }
              }
            });
    return findings;
  }

  private static byte[] bandFile() {
    try (java.io.InputStream in = SimulatedLife.class.getResourceAsStream("/health/bands.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(JsonNode act) {
    Instant ts = Instant.parse(text(act, "ts"));
    JsonNode to = target(act);
    if (to != null && !text(to, "actor_id").equals(text(act, "actor_id"))) {
      firstReplies.putIfAbsent(text(to, "event_id"), ts);
    } else if (text(act, "etype").equals("reaction")) {
      firstReactions.putIfAbsent(text(act, "target_event_id"), ts);
    }
  }

  /** What a post replies to; null where it does not. */
  private JsonNode target(JsonNode act) {
    JsonNode truth = truths.get(text(act, "event_id"));
    return truth == null ? null : posts.get(text(truth, "replies_to_event_id"));
  }

  private void tellWords() {
    List<Row> rows = new ArrayList<>();
    for (JsonNode act : acts) {
      if (truths.containsKey(text(act, "event_id"))) {
        Object[] row = new Object[Activity.ACTIVITY.schema().size()];
        put(row, "community_id", "x");
        for (String name :
            new String[] {
              "group_id", "event_id", "actor_id", "actor_kind", "etype", "text", "msg_type"
            }) {
          put(row, name, text(act, name));
        }
        put(row, "ts", Instant.parse(text(act, "ts")));
        rows.add(new GenericRowWithSchema(row, Activity.ACTIVITY.schema()));
      }
    }
    List<String> columns =
        PostWords.POST_WORDS.columns().stream().map(Table.ColumnSpec::name).toList();
    new TalkPass(LexiconFile.standard(), OwnTerms.of(List.of()), Map.of("x", extent.dataEnd()))
        .read(
            rows.iterator(),
            row -> {
              Map<String, Object> values = new HashMap<>();
              for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.values()[i]);
              }
              fact(
                  PostWords.POST_WORDS,
                  (Instant) values.get("ts"),
                  values,
                  (Boolean) values.get("is_ritual"));
            });
  }

  private static void put(Object[] row, String column, Object value) {
    row[Activity.ACTIVITY.schema().fieldIndex(column)] = value;
  }

  private void tell(JsonNode act) {
    JsonNode truth = truths.get(text(act, "event_id"));
    if (truth == null) {
      return;
    }
    Instant ts = Instant.parse(text(act, "ts"));
    Map<String, Object> post = new HashMap<>();
    for (String name : new String[] {"group_id", "event_id", "actor_id", "actor_kind", "etype"}) {
      post.put(name, text(act, name));
    }
    String said = text(truth, "act");
    post.put("act", said.equals("question") ? said : "other");
    post.put("replied_at", firstReplies.get(text(act, "event_id")));
    post.put("reacted_at", firstReactions.get(text(act, "event_id")));
    post.put("watched_until", extent.dataEnd());
    fact(PostResponse.POST_RESPONSE, ts, post, false);
    JsonNode to = target(act);
    if (to != null) {
      Map<String, Object> reply = new HashMap<>();
      reply.put("group_id", text(act, "group_id"));
      reply.put("event_id", text(act, "event_id"));
      reply.put("from_actor_id", text(act, "actor_id"));
      reply.put("from_kind", text(act, "actor_kind"));
      reply.put("to_event_id", text(to, "event_id"));
      reply.put("to_actor_id", text(to, "actor_id"));
      reply.put("to_kind", text(to, "actor_kind"));
      fact(Reply.REPLY, ts, reply, true);
    }
  }

  private void tellSpells() {
    Map<String, Map<String, Object>> open = new HashMap<>();
    for (JsonNode act : acts) {
      String etype = text(act, "etype");
      String key = text(act, "group_id") + " " + text(act, "actor_id");
      if (etype.equals("join")) {
        Map<String, Object> spell = new HashMap<>();
        spell.put("group_id", text(act, "group_id"));
        spell.put("member_id", text(act, "actor_id"));
        spell.put("start", Instant.parse(text(act, "ts")));
        open.put(key, spell);
      } else if ((etype.equals("leave") || etype.equals("kick")) && open.containsKey(key)) {
        Map<String, Object> spell = open.remove(key);
        spell.put("end_at", Instant.parse(text(act, "ts")));
        fact(MembershipSpell.MEMBERSHIP_SPELL, (Instant) spell.remove("start"), spell, false);
      }
    }
    open.values()
        .forEach(
            spell ->
                fact(
                    MembershipSpell.MEMBERSHIP_SPELL,
                    (Instant) spell.remove("start"),
                    spell,
                    false));
  }

  private void fact(Table table, Instant at, Map<String, Object> values, boolean isOfBoth) {
    values.put("community_id", "x");
    List<String> places =
        isOfBoth
            ? List.of((String) values.get("group_id"), "*")
            : List.of((String) values.get("group_id"));
    for (String place : places) {
      Object[] row = new Object[Facts.SCHEMA.size()];
      values.forEach((name, value) -> row[Facts.SCHEMA.fieldIndex(name)] = value);
      row[0] = place;
      row[1] = table.name();
      row[2] = at;
      facts.add(new GenericRowWithSchema(row, Facts.SCHEMA));
    }
  }

  private static Stream<JsonNode> lines(Path folder, String name) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith(name)).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          nodes.add(JSON.readTree(line));
        }
      }
    }
    return nodes.stream();
  }

  /** Null where there is none. */
  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }
}
