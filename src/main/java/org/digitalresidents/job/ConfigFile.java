package org.digitalresidents.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** A file of settings: lines {@code name = value}; {@code #} begins a comment line. */
final class ConfigFile {
  private ConfigFile() {}

  /**
   * Reads it.
   *
   * @param known every setting of every job, so that one file can serve several jobs
   * @throws Failure naming file and line where a line is no setting
   */
  static Map<String, String> read(String file, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      int equals = text.indexOf('=');
      String name = equals < 0 ? text : text.substring(0, equals).strip();
      if (equals < 0 || !known.contains(name)) {
        throw new Failure(
            Exit.CALLED_WRONGLY,
            "%s, line %d: %s".formatted(file, number, complaint(text, name, equals, known)));
      }
      values.put(name, text.substring(equals + 1).strip());
    }
    return values;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file));
    } catch (IOException e) {
      throw new Failure(
          Exit.CALLED_WRONGLY, "--%s %s cannot be read: %s".formatted(Cli.CONFIG, file, e), e);
    }
  }

  private static String complaint(String text, String name, int equals, Set<String> known) {
    if (equals < 0) {
      return "expected name = value, found '%s'".formatted(text);
    }
    return "unknown setting '%s'; the nearest is '%s'".formatted(name, nearest(name, known));
  }

  private static String nearest(String name, Set<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.<String>comparingInt(k -> distance.apply(name, k)).thenComparing(k -> k))
        .orElse("");
  }
}
