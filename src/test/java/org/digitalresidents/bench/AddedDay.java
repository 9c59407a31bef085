package org.digitalresidents.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The world's last day, added to a lake of all before: what it costs, and that the rows are the
 * same.
 */
final class AddedDay {
  private static final Pattern DAY = Pattern.compile("\"ts\":\"(\\d{4}-\\d{2}-\\d{2})");

  /** Tell of runs and files, not of what was in them. */
  private static final List<String> OF_RUNS = List.of("run", "intake_ledger");

  private final Settings settings;
  private final Path folder;
  private final Child child;
  private final Result result;

  /** Of a folder in which a world lies and a lake that was analysed whole. */
  AddedDay(Settings settings, Path folder, Child child, Result result) {
    this.settings = settings;
    this.folder = folder;
    this.child = child;
    this.result = result;
  }

  void run() throws IOException {
    Path before = Files.createDirectories(Folders.gone(folder.resolve("world-before")));
    Path day = Files.createDirectories(Folders.gone(folder.resolve("world-day")));
    split(before, day);
    Path lake = Folders.gone(folder.resolve("grown"));
    child.run("jobs", intake(before, lake));
    child.run("jobs", Trial.lines(Trial.ANALYSIS, lake));
    result.add(Thing.DAY_INTAKE, child.run("jobs", intake(day, lake)));
    result.add(Thing.DAY_ANALYSIS, child.run("jobs", Trial.lines(Trial.ANALYSIS, lake)));
    compare(lake);
  }

  private Object[] intake(Path input, Path lake) {
    return new Object[] {
      "intake", "--input", input, "--pseudonym-key-file", folder.resolve("key"), "--lake", lake
    };
  }

  private void compare(Path grown) throws IOException {
    Path whole = Folders.gone(folder.resolve("whole"));
    child.run("jobs", intake(folder.resolve("world"), whole));
    child.run("jobs", Trial.lines(Trial.ANALYSIS, whole));
    Map<String, List<String>> expected = Published.tables(whole);
    Map<String, List<String>> actual = Published.tables(grown);
    try (Oracle oracle = new Oracle(settings)) {
      expected.forEach(
          (table, files) -> {
            if (!OF_RUNS.contains(table)) {
              oracle.compare("%s (a day added)".formatted(table), actual.get(table), files);
            }
          });
      result.heard(oracle);
    }
  }

  private void split(Path before, Path day) throws IOException {
    List<Path> files =
        Folders.files(folder.resolve("world")).stream()
            .filter(
                file -> file.toString().endsWith(".jsonl") && !file.toString().contains("truth"))
            .toList();
    String last = "";
    for (Path file : files) {
      try (var lines = Files.lines(file)) {
        last = lines.map(AddedDay::day).reduce(last, (a, b) -> a.compareTo(b) < 0 ? b : a);
      }
    }
    for (Path file : files) {
      split(file, before, day, last);
    }
  }

  private static void split(Path file, Path before, Path day, String last) throws IOException {
    Path name = file.getFileName();
    try (BufferedReader lines = Files.newBufferedReader(file);
        BufferedWriter earlier = Files.newBufferedWriter(before.resolve(name));
        BufferedWriter later = Files.newBufferedWriter(day.resolve("day-" + name))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        BufferedWriter out = day(line).equals(last) ? later : earlier;
        out.write(line);
        out.write('\n');
      }
    }
    if (Files.size(day.resolve("day-" + name)) == 0) {
      Files.delete(day.resolve("day-" + name));
    }
  }

  private static String day(String line) {
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      throw new IllegalStateException("A line without a time: " + line);
    }
    return day.group(1);
  }
}
