package org.digitalresidents.journey;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Words looked for in texts, in capitals or not. A word that begins or ends with a Latin letter or
 * a digit must begin or end there in the text too: {@code price} is not in {@code priceless}.
 */
record Words(List<String> words) implements Serializable {
  static Words of(List<String> written) {
    return new Words(written.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }

  /** Whether one of them is there; in no text there is none. */
  boolean areIn(String text) {
    if (text == null) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (isIn(lower, word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean begins = at == 0 || !goesOn(text.charAt(at - 1), text.charAt(at));
      boolean ends = end == text.length() || !goesOn(text.charAt(end - 1), text.charAt(end));
      if (begins && ends) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }

  private static boolean goesOn(char before, char after) {
    return isLatin(before) && isLatin(after);
  }

  private static boolean isLatin(char c) {
    return c < '\u0250' && Character.isLetterOrDigit(c);
  }
}
