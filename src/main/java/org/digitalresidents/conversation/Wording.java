package org.digitalresidents.conversation;

import java.util.Arrays;
import java.util.Locale;

/**
 * The distinct words of a text as numbers, rising: words of letters and digits, and pairs of
 * Chinese signs. Two words with the same number do little harm.
 */
final class Wording {
  /** Longer texts are known by their beginning. */
  static final int MOST = 64;

  /** Shorter words of letters say nothing of a topic. */
  private static final int SHORTEST = 3;

  private Wording() {}

  /** No words of no text. */
  static int[] of(String text) {
    if (text == null) {
      return new int[0];
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int[] words = new int[MOST];
    int count = 0;
    int start = 0; // of the word of letters that is being read
    for (int i = 0; i <= lower.length() && count < MOST; i++) {
      boolean isSign = i < lower.length() && Character.isIdeographic(lower.charAt(i));
      if (isSign && i > 0 && Character.isIdeographic(lower.charAt(i - 1))) {
        words[count++] = 31 * lower.charAt(i - 1) + lower.charAt(i);
        start = i + 1;
      } else if (isSign || i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (i - start >= SHORTEST) {
          words[count++] = lower.substring(start, i).hashCode();
        }
        start = i + 1;
      }
    }
    return Arrays.stream(words, 0, count).sorted().distinct().toArray();
  }
}
