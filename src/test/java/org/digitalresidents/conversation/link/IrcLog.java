package org.digitalresidents.conversation.link;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * A log of an IRC channel and the links people saw in it. Lines are numbered from 0; the id of a
 * post is its number. Lines that are no post ({@code === ann has joined}) follow nothing.
 *
 * @param posts the posts by line
 * @param links the earlier lines each annotated line follows; itself where it starts
 */
record IrcLog(
    String name, SortedMap<Integer, Post> posts, SortedMap<Integer, SortedSet<Integer>> links) {
  /** Lines before this one are context and not annotated. */
  static final int FIRST_ANNOTATED = 1_000;

  private static final Pattern SAID =
      Pattern.compile("\\[(\\d\\d):(\\d\\d)\\] (?:<([^>]+)>| \\* (\\S+)) ?(.*)");
  private static final Pattern PROGRAM = Pattern.compile("(?i)u?bot[tu5-9].*|.*bot\\d?");
  private static final long MINUTE_MICROS = 60_000_000;
  private static final int HALF_DAY = 12 * 60;
  private static final int OUT_OF_ORDER = 5;

  /** The annotated logs of a part of the shared data; the test is skipped where it is absent. */
  static List<IrcLog> shared(String part) {
    Path folder =
        Path.of(System.getProperty("shared.data", "../shared/data"), "irc-disentanglement", part);
    assumeThat(folder).as("real data of ../shared/data, absent here").exists();
    try {
      return ofFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The posts and lines people annotated. */
  SortedMap<Integer, SortedSet<Integer>> annotated() {
    return links.tailMap(FIRST_ANNOTATED);
  }

  /** All annotated logs of a folder, by name. */
  private static List<IrcLog> ofFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> annotations =
          files.filter(f -> f.toString().endsWith(".annotation.txt")).sorted().toList();
      List<IrcLog> logs = new ArrayList<>();
      for (Path annotation : annotations) {
        String name = annotation.getFileName().toString().replace(".annotation.txt", "");
        logs.add(of(name, lines(folder.resolve(name + ".ascii.txt")), lines(annotation)));
      }
      return logs;
    }
  }

  static IrcLog of(String name, List<String> lines, List<String> annotation) {
    SortedMap<Integer, SortedSet<Integer>> links = new TreeMap<>();
    for (String line : annotation) {
      String[] pair = line.split(" ", -1);
      int a = Integer.parseInt(pair[0]);
      int b = Integer.parseInt(pair[1]);
      links.computeIfAbsent(Math.max(a, b), k -> new TreeSet<>()).add(Math.min(a, b));
    }
    return new IrcLog(name, posts(lines), links);
  }

  private static SortedMap<Integer, Post> posts(List<String> lines) {
    SortedMap<Integer, Post> posts = new TreeMap<>();
    int minute = 0;
    for (int i = 0; i < lines.size(); i++) {
      Matcher said = SAID.matcher(lines.get(i));
      if (said.matches()) {
        minute =
            later(minute, Integer.parseInt(said.group(1)) * 60 + Integer.parseInt(said.group(2)));
        String nick = said.group(3) != null ? said.group(3) : said.group(4);
        posts.put(i, post(i, minute * MINUTE_MICROS, nick, said.group(5)));
      }
    }
    return posts;
  }

  /** The clock shows no day, and in some logs twelve hours only. */
  private static int later(int minute, int shown) {
    int now = shown;
    while (now + OUT_OF_ORDER < minute) {
      now += HALF_DAY;
    }
    return Math.max(now, minute);
  }

  private static Post post(int line, long ts, String nick, String text) {
    ActorKind kind = PROGRAM.matcher(nick).matches() ? ActorKind.BOT : ActorKind.MEMBER;
    Act act =
        new Act(
            ts,
            TsPrecision.MIN,
            line,
            Integer.toString(line),
            "ubuntu",
            kind,
            Etype.MESSAGE,
            null,
            null,
            null,
            text,
            null,
            null,
            null,
            null,
            null,
            Map.of());
    return new Post(nick, act);
  }

  private static List<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
  }
}
