package org.digitalresidents.conversation.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in small letters, at most {@link #MOST}. Words end at blanks and punctuation
 * that stands in no nickname; a run of Chinese is one word.
 */
final class Tokens {
  static final int MOST = 64;

  /** Comma, stop, colon, semicolon, marks, list comma, brackets, quotes, dots, WeChat's blank. */
  private static final String CHINESE_ENDS =
      "\uFF0C\u3002\uFF1A\uFF1B\uFF01\uFF1F\u3001\uFF08\uFF09\u201C\u201D\u2026\u2005";

  private static final String ENDS = ",:;!?()\"<>=*" + CHINESE_ENDS;

  private static final String CALLING = ",:\uFF0C\uFF1A";
  private static final String TRIMMED = ".'/@#";

  private final List<String> words = new ArrayList<>();
  private final List<Character> after = new ArrayList<>();

  /** None where there is no text. */
  static Tokens of(String text) {
    Tokens tokens = new Tokens();
    if (text != null) {
      tokens.read(text.toLowerCase(Locale.ROOT));
    }
    return tokens;
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  /** Whether a colon or a comma follows the word at once, as after a name that is called. */
  boolean isCalled(int index) {
    return CALLING.indexOf(after.get(index)) >= 0;
  }

  private void read(String text) {
    int start = 0;
    for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
      if (i == text.length() || isEnd(text.charAt(i))) {
        add(text, start, i);
        start = i + 1;
      }
    }
  }

  private void add(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (start < end) {
      words.add(text.substring(start, end));
      after.add(to < text.length() ? text.charAt(to) : ' ');
    }
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c) || ENDS.indexOf(c) >= 0;
  }
}
