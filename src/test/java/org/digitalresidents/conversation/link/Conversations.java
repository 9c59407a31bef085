package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitalresidents.conversation.Linker;

/** Conversations are what links tie together: the annotated lines of each. */
final class Conversations {
  private final Map<Integer, Integer> root = new HashMap<>();

  private Conversations() {}

  /** Those people saw. */
  static Set<Set<Integer>> seen(IrcLog log) {
    Conversations conversations = new Conversations();
    log.annotated().forEach((line, to) -> to.forEach(other -> conversations.tie(line, other)));
    return conversations.of(log);
  }

  /** Those a linker finds. */
  static Set<Set<Integer>> found(IrcLog log, Linker linker) {
    Conversations conversations = new Conversations();
    LinkRun.followed(log, linker).forEach(conversations::tie);
    return conversations.of(log);
  }

  /** How many conversations of two lines or more are found exactly as people saw them. */
  static LinkScore exact(List<IrcLog> logs, Linker linker) {
    LinkScore score = LinkScore.NOTHING;
    for (IrcLog log : logs) {
      Set<Set<Integer>> seen = several(seen(log));
      Set<Set<Integer>> found = several(found(log, linker));
      long right = found.stream().filter(seen::contains).count();
      score = score.plus(new LinkScore(found.size(), seen.size(), right));
    }
    return score;
  }

  /** Share of lines, in percent, in the best pairing of each found with one seen conversation. */
  static double oneToOne(List<IrcLog> logs, Linker linker) {
    long paired = 0;
    long lines = 0;
    for (IrcLog log : logs) {
      paired += Pairing.most(new ArrayList<>(found(log, linker)), new ArrayList<>(seen(log)));
      lines += log.annotated().size();
    }
    return 100.0 * paired / lines;
  }

  private static Set<Set<Integer>> several(Set<Set<Integer>> conversations) {
    Set<Set<Integer>> several = new HashSet<>(conversations);
    several.removeIf(lines -> lines.size() < 2);
    return several;
  }

  private Set<Set<Integer>> of(IrcLog log) {
    SortedMap<Integer, Set<Integer>> byRoot = new TreeMap<>();
    for (Integer line : log.annotated().keySet()) {
      byRoot.computeIfAbsent(root(line), r -> new HashSet<>()).add(line);
    }
    return new HashSet<>(byRoot.values());
  }

  private void tie(Integer line, Integer other) {
    root.put(root(line), root(other));
  }

  private Integer root(Integer line) {
    Integer above = root.getOrDefault(line, line);
    return above.equals(line) ? line : root(above);
  }
}
