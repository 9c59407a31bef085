package org.digitalresidents.conversation.link;

import java.util.Arrays;

/** The distinct words of a text as hashes: words of letters and digits, pairs of Chinese signs. */
final class WordHashes {
  static final int MOST = 48;

  private static final int LONG_ENOUGH = 3;

  private WordHashes() {}

  static int[] of(Tokens tokens) {
    int[] hashes = new int[MOST];
    int count = 0;
    for (int i = 0; i < tokens.size(); i++) {
      count = add(tokens.word(i), hashes, count);
    }
    Arrays.sort(hashes, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || hashes[i] != hashes[distinct - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  private static int add(String word, int[] hashes, int from) {
    int count = from;
    if (Character.isIdeographic(word.codePointAt(0))) {
      for (int i = 0; i + 1 < word.length() && count < MOST; i++) {
        hashes[count++] = word.charAt(i) * 31 + word.charAt(i + 1);
      }
    } else if (word.length() >= LONG_ENOUGH && count < MOST) {
      hashes[count++] = word.hashCode();
    }
    return count;
  }
}
