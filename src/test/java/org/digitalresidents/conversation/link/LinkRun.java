package org.digitalresidents.conversation.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.conversation.Post;

/** What a linker finds in logs, beside what people saw. */
final class LinkRun {
  private LinkRun() {}

  /** The links found among the annotated posts of a log, by line. */
  static SortedMap<Integer, Link> links(IrcLog log, Linker linker) {
    SortedMap<Integer, Link> links = new TreeMap<>();
    linker.begin();
    for (Map.Entry<Integer, Post> line : log.posts().entrySet()) {
      linker.link(line.getValue()).ifPresent(link -> links.put(line.getKey(), link));
    }
    return links.tailMap(IrcLog.FIRST_ANNOTATED);
  }

  /** The line each annotated line follows, itself where it starts. */
  static SortedMap<Integer, Integer> followed(IrcLog log, Linker linker) {
    SortedMap<Integer, Link> links = links(log, linker);
    SortedMap<Integer, Integer> followed = new TreeMap<>();
    for (Integer line : log.annotated().keySet()) {
      Optional<Link> link = Optional.ofNullable(links.get(line));
      followed.put(line, link.map(l -> Integer.valueOf(l.toEventId())).orElse(line));
    }
    return followed;
  }

  /** How well all links match, starts among them. */
  static LinkScore graph(List<IrcLog> logs, Linker linker) {
    LinkScore score = LinkScore.NOTHING;
    for (IrcLog log : logs) {
      for (Map.Entry<Integer, Integer> line : followed(log, linker).entrySet()) {
        SortedSet<Integer> seen = log.links().get(line.getKey());
        score = score.plus(new LinkScore(1, seen.size(), seen.contains(line.getValue()) ? 1 : 0));
      }
    }
    return score;
  }

  /** How well the links that satisfy a condition match, starts left out. */
  static LinkScore replies(List<IrcLog> logs, Linker linker, Predicate<Link> counted) {
    LinkScore score = LinkScore.NOTHING;
    for (IrcLog log : logs) {
      SortedMap<Integer, Link> links = links(log, linker);
      for (Map.Entry<Integer, SortedSet<Integer>> line : log.annotated().entrySet()) {
        long seen = line.getValue().stream().filter(to -> !to.equals(line.getKey())).count();
        Optional<Link> link = Optional.ofNullable(links.get(line.getKey())).filter(counted);
        boolean isRight =
            link.filter(l -> line.getValue().contains(Integer.valueOf(l.toEventId()))).isPresent();
        score = score.plus(new LinkScore(link.isPresent() ? 1 : 0, seen, isRight ? 1 : 0));
      }
    }
    return score;
  }
}
