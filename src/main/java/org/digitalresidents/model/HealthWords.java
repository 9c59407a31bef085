package org.digitalresidents.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What each {@link HealthIndex} says, in English and Chinese: a file, for they are many. */
final class HealthWords {
  private static final String FILE = "/health/index_words.txt";
  private static final Pattern BAR = Pattern.compile(" \\| ");
  private static final Map<String, List<String>> WORDS = read();

  private HealthWords() {}

  static String meaning(String code) {
    return of(code).get(1);
  }

  static String label(String code) {
    return of(code).get(2);
  }

  private static List<String> of(String code) {
    List<String> words = WORDS.get(code);
    if (words == null) {
      throw new IllegalStateException(FILE + " does not say what " + code + " is");
    }
    return words;
  }

  private static Map<String, List<String>> read() {
    try (InputStream in = HealthWords.class.getResourceAsStream(FILE)) {
      Map<String, List<String>> words = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(BAR.split(line, -1)))
          .forEach(line -> words.put(line.get(0), line));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
