package org.digitalresidents.conversation;

import java.util.Arrays;
import java.util.Locale;

/**
 * Whether two texts say nearly the same, by their pairs of letters and digits: the share of pairs
 * in common among all, Jaccard's index. Spaces, punctuation, emoji and capitals do not count.
 */
final class TextLikeness {
  /** From here on texts are nearly the same. */
  static final double NEAR = 0.7;

  /** Longer texts are compared by their beginning. */
  private static final int MOST_PAIRS = 300;

  /** Shorter texts, as “why?”, recur by chance. */
  private static final int FEWEST_PAIRS = 4;

  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private final int[] pairs;

  private TextLikeness(int[] pairs) {
    this.pairs = pairs;
  }

  /** What is compared of a text; no text is like no other. */
  static TextLikeness of(String text) {
    int[] letters = letters(text);
    int count = Math.min(Math.max(letters.length - 1, 0), MOST_PAIRS);
    int[] pairs = new int[count];
    for (int i = 0; i < count; i++) {
      pairs[i] = 31 * letters[i] + letters[i + 1];
    }
    return new TextLikeness(Arrays.stream(pairs).sorted().distinct().toArray());
  }

  /**
   * A number that is equal for texts with the same letters and digits in the same order; null where
   * there are fewer than so many.
   */
  static Long hash(String text, int fewest) {
    int[] letters = letters(text);
    if (letters.length < fewest) {
      return null;
    }
    long hash = BASIS; // FNV-1a, by code points
    for (int letter : letters) {
      hash = (hash ^ letter) * PRIME;
    }
    return hash;
  }

  boolean isNear(TextLikeness other) {
    if (pairs.length < FEWEST_PAIRS || other.pairs.length < FEWEST_PAIRS) {
      return false;
    }
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < pairs.length && j < other.pairs.length) {
      int order = Integer.compare(pairs[i], other.pairs[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common >= NEAR * (pairs.length + other.pairs.length - common);
  }

  private static int[] letters(String text) {
    if (text == null) {
      return new int[0];
    }
    return text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
  }
}
