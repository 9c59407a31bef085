package org.digitalresidents.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitalresidents.conversation.Talk.Told;
import org.digitalresidents.model.Act;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;
import org.digitalresidents.time.EpochMicros;

/**
 * The threaded groups of a simulated community: what is said there, what is true of it, and what
 * the engine tells of it, with neither Spark nor a lake between.
 *
 * @param posts by event id
 * @param truth rows of {@code truth_message} by event id
 * @param english groups that speak English
 * @param dataEnd microseconds, exclusive
 */
record SimulatedTalk(
    Map<String, Post> posts, Map<String, JsonNode> truth, Set<String> english, long dataEnd) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static SimulatedTalk of(World world, Path folder) throws IOException {
    Simulator.write(world, folder, false, 2);
    Set<String> threaded = new HashSet<>();
    Set<String> english = new HashSet<>();
    for (JsonNode event : rows(folder.resolve("truth"), "truth_event")) {
      if (event.path("group_kind").asText().equals("threaded")) {
        threaded.add(event.get("group_id").asText());
      }
      if (event.path("lang").asText().equals("en")) {
        english.add(event.get("group_id").asText());
      }
    }
    Map<String, Post> posts = new LinkedHashMap<>();
    long dataEnd = 0;
    for (JsonNode row : rows(folder, "activity")) {
      dataEnd = Math.max(dataEnd, EpochMicros.of(Instant.parse(row.get("ts").asText())) + 1);
      if (threaded.contains(row.path("group_id").asText())) {
        Post post = SimulatedPosts.post(posts.size(), row);
        posts.put(post.act().eventId(), post);
      }
    }
    Map<String, JsonNode> truth = new HashMap<>();
    rows(folder.resolve("truth"), "truth_message")
        .forEach(row -> truth.put(row.get("event_id").asText(), row));
    truth.keySet().retainAll(posts.keySet());
    return new SimulatedTalk(posts, truth, english, dataEnd);
  }

  /** What the engine tells of all threads, in the order a pass would follow them. */
  Told told(Readers readers) {
    Map<StreamKey, List<Post>> streams =
        new TreeMap<>(Comparator.comparing(StreamKey::groupId).thenComparing(StreamKey::streamId));
    for (Post post : posts.values()) {
      if (StreamPart.of(post.act().etype()) != StreamPart.NONE) {
        streams.computeIfAbsent(stream(post), key -> new ArrayList<>()).add(post);
      }
    }
    Told told = Told.nothing();
    Conversations conversations =
        new Conversations(readers, ConversationOptions.STANDARD, told.outlets());
    streams.forEach(
        (stream, said) -> {
          conversations.begin(stream, dataEnd);
          said.stream()
              .sorted(
                  Comparator.comparingLong((Post post) -> post.act().ts())
                      .thenComparing(SimulatedTalk::isResponse)
                      .thenComparing(post -> post.act().seq()))
              .forEach(post -> conversations.see(post, post.act().ts()));
          conversations.end();
        });
    return told;
  }

  private StreamKey stream(Post post) {
    Act act = post.act();
    Post target = act.threadId() == null ? posts.get(act.targetEventId()) : null;
    String thread = target == null ? act.threadId() : target.act().threadId();
    return new StreamKey("town", act.groupId(), thread == null ? "" : thread);
  }

  private static boolean isResponse(Post post) {
    return StreamPart.of(post.act().etype()) == StreamPart.RESPONSE;
  }

  private static List<JsonNode> rows(Path folder, String table) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> parts =
          files.filter(file -> file.getFileName().toString().startsWith(table)).sorted().toList();
      for (Path part : parts) {
        for (String line : Files.readAllLines(part)) {
          rows.add(MAPPER.readTree(line));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows;
  }
}
