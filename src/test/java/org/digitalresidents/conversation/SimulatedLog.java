package org.digitalresidents.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitalresidents.simulate.Simulator;
import org.digitalresidents.simulate.World;

/**
 * A simulated community whose groups log no reply ids, and the truth of it.
 *
 * @param groups the posts of each such group, in the order in which a pass tells them
 * @param truth of messages, by event id
 * @param dataEnd just after the last act
 */
record SimulatedLog(Map<String, List<Post>> groups, Map<String, JsonNode> truth, long dataEnd) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Comparator<Post> TOLD =
      Comparator.<Post>comparingLong(post -> post.act().ts())
          .thenComparing(post -> part(post) == StreamPart.RESPONSE)
          .thenComparing(post -> post.act().eventId());

  /** The community of a seed, about so many acts long, written to a folder on the way. */
  static SimulatedLog of(long seed, long acts, Path folder) throws IOException {
    Simulator.write(World.standard(seed, acts), folder, false, 1);
    Path truths = folder.resolve("truth");
    Set<String> unthreaded = new HashSet<>();
    for (JsonNode row : rows(truths, "truth_event")) {
      if (row.path("group_kind").asText().equals("unthreaded")) {
        unthreaded.add(row.get("group_id").asText());
      }
    }
    Map<String, List<Post>> groups = new TreeMap<>();
    long last = 0;
    for (JsonNode row : rows(folder, "activity")) {
      Post post = SimulatedPosts.post(0, row);
      last = Math.max(last, post.act().ts());
      if (unthreaded.contains(post.act().groupId()) && part(post) != StreamPart.NONE) {
        groups.computeIfAbsent(post.act().groupId(), group -> new ArrayList<>()).add(post);
      }
    }
    groups.values().forEach(posts -> posts.sort(TOLD));
    Map<String, JsonNode> truth = new HashMap<>();
    rows(truths, "truth_message").forEach(row -> truth.put(row.get("event_id").asText(), row));
    return new SimulatedLog(groups, truth, last + 1);
  }

  private static StreamPart part(Post post) {
    return StreamPart.of(post.act().etype());
  }

  private static List<JsonNode> rows(Path folder, String prefix) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith(prefix + "-")) {
          Files.readAllLines(file).forEach(line -> rows.add(read(line)));
        }
      }
    }
    return rows;
  }

  private static JsonNode read(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
