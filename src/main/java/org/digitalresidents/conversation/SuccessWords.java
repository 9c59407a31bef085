package org.digitalresidents.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Words by which a text tells of a success; a line each in {@code conversation/success.txt}. */
final class SuccessWords {
  private static final List<String> WORDS = words();

  private SuccessWords() {}

  /** Whether one of them stands in a text; in no text there is none. */
  static boolean areIn(String text) {
    if (text == null) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }

  private static List<String> words() {
    try (InputStream in = SuccessWords.class.getResourceAsStream("/conversation/success.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
