package org.digitalresidents;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the house: who may know whom, and how large a file may grow. */
class RoomsTest {
  private static final Path MAIN = Path.of("src/main/java/org/digitalresidents");

  /** An import, or a name written out in full. */
  private static final Pattern NAME =
      Pattern.compile("\\borg\\.digitalresidents\\.([a-z.]+)\\.[A-Z]");

  private static final String TEXT = "intake/text";
  private static final Set<String> FORMAT = Set.of("table", "model", "intake", TEXT);

  /**
   * Which rooms a room may import, beside itself; a file that may know more has a line of its own.
   * Domain rooms meet only in tables, formats only in the list of them.
   */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("table", Set.of()),
          entry("model", Set.of("table")),
          entry("intake", Set.of("table", "model")),
          entry(
              "intake/Formats.java",
              Set.of(
                  "model",
                  TEXT,
                  "intake/discord",
                  "intake/discourse",
                  "intake/log",
                  "intake/sheet",
                  "intake/slack",
                  "intake/stackexchange",
                  "intake/telegram",
                  "intake/wecom",
                  "intake/zulip")),
          entry(TEXT, Set.of("table", "model", "intake")),
          entry("intake/account", FORMAT),
          entry("intake/discord", FORMAT),
          entry("intake/discourse", FORMAT),
          entry("intake/log", FORMAT),
          entry("intake/sheet", FORMAT),
          entry("intake/slack", FORMAT),
          entry("intake/stackexchange", FORMAT),
          entry("intake/telegram", FORMAT),
          entry("intake/wecom", FORMAT),
          entry("intake/zulip", FORMAT),
          entry("intake/mapping", FORMAT),
          entry("time", Set.of("table", "model")),
          entry("journey", Set.of("table", "model", "time")),
          entry("metric", Set.of("table", "model", "time")),
          entry("funnel", Set.of("table", "model", "time", "journey", "stat")),
          entry("life", Set.of("table", "model", "time", "journey", "stat")),
          entry("retention", Set.of("table", "model", "time", "journey", "stat")),
          entry("lifetime", Set.of("table", "model", "time")),
          entry("rfm", Set.of("table", "model", "time", "journey", "stat")),
          entry("role", Set.of("table", "model", "stat")),
          entry("resident", Set.of("table", "model", "time", "journey", "stat")),
          entry("ladder", Set.of("table", "model", "time", "stat")),
          entry("stage", Set.of("table", "model", "time", "journey", "stat")),
          entry("network", Set.of("table", "model", "time")),
          entry("hero", Set.of("table", "model", "time", "stat")),
          entry("concentration", Set.of("table", "model", "time", "stat")),
          entry("sales", Set.of("table", "model", "time", "stat")),
          entry("conversation", Set.of("table", "model", "time", "journey")),
          entry("value", Set.of("table", "model", "time", "stat")),
          entry("conversation/act", Set.of("table", "model", "time", "stat", "conversation")),
          entry("conversation/link", Set.of("table", "model", "time", "stat", "conversation")),
          entry("talk", Set.of("table", "model", "time", "stat")),
          entry("health", Set.of("table", "model", "time", "stat")),
          entry("playbook", Set.of("table", "model", "time", "stat")),
          entry("benefit", Set.of("table", "model", "time", "stat")),
          entry("survival", Set.of("table", "model", "time", "journey", "stat")),
          entry("simulate", Set.of("table", "model")),
          entry("report", Set.of("table", "model", "time", "stat")),
          entry("stat", Set.of()),
          entry(
              "job",
              Set.of(
                  "table",
                  "model",
                  "intake",
                  TEXT,
                  "intake/account",
                  "intake/mapping",
                  "time",
                  "journey",
                  "metric",
                  "funnel",
                  "life",
                  "lifetime",
                  "retention",
                  "network",
                  "hero",
                  "rfm",
                  "role",
                  "resident",
                  "ladder",
                  "stage",
                  "conversation",
                  "concentration",
                  "sales",
                  "value",
                  "conversation/act",
                  "conversation/link",
                  "survival",
                  "report",
                  "health",
                  "talk",
                  "playbook",
                  "benefit",
                  "simulate")));

  @Test
  void roomsKnowOnlyThoseBelow() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Path file : files()) {
      String room = room(file);
      Set<String> rooms = MAY_KNOW.getOrDefault(path(file), MAY_KNOW.get(room));
      Matcher imports = NAME.matcher(Files.readString(file));
      while (imports.find()) {
        String known = imports.group(1).replace('.', '/');
        if (!room.isEmpty() && !known.equals(room) && !rooms.contains(known)) {
          breaches.add("%s imports from %s".formatted(file, known));
        }
      }
    }
    assertThat(breaches).isEmpty();
  }

  @Test
  void everyRoomIsInThePicture() throws IOException {
    for (Path file : files()) {
      assertThat(MAY_KNOW)
          .as("room of %s", file)
          .containsKey(room(file).isEmpty() ? "job" : room(file));
    }
  }

  @Test
  void onlyTheJobRoomKnowsTheSessionOrFiles() throws IOException {
    Pattern forbidden =
        Pattern.compile(
            "SparkSession|\\.read\\(\\)\\.|\\.write\\(\\)\\.|Instant\\.now|LocalDate\\.now|currentTimeMillis");
    for (Path file : files()) {
      if (!room(file).equals("job")) {
        assertThat(forbidden.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
      }
    }
  }

  @Test
  void noFileIsOverThreeHundredLines() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(300);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(MAIN)) {
      return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String path(Path file) {
    return MAIN.relativize(file).toString().replace('\\', '/');
  }

  /** The package of a file, below that of the project: "intake/log"; none for the project's own. */
  private static String room(Path file) {
    return path(file).replaceFirst("/?[^/]+$", "");
  }
}
