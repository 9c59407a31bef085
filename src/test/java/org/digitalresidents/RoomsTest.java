package org.digitalresidents;

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
  private static final Pattern IMPORT =
      Pattern.compile(
          "^import (?:static )?org\\.digitalresidents\\.([a-z]+)\\.", Pattern.MULTILINE);

  /** Which rooms a room may import, beside itself. Domain rooms meet only in tables. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.of(
          "table", Set.of(),
          "model", Set.of("table"),
          "intake", Set.of("table", "model"),
          "journey", Set.of("table", "model"),
          "metric", Set.of("table", "model"),
          "simulate", Set.of("table", "model"),
          "job", Set.of("table", "model", "intake", "journey", "metric", "simulate"));

  @Test
  void roomsKnowOnlyThoseBelow() throws IOException {
    List<String> breaches = new ArrayList<>();
    for (Path file : files()) {
      String room = room(file);
      Matcher imports = IMPORT.matcher(Files.readString(file));
      while (imports.find()) {
        String known = imports.group(1);
        if (!room.isEmpty() && !known.equals(room) && !MAY_KNOW.get(room).contains(known)) {
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

  private static String room(Path file) {
    Path relative = MAIN.relativize(file);
    return relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
  }
}
