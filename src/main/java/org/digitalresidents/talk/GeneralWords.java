package org.digitalresidents.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How often words are used in general, in one language; the files say where that is from. */
final class GeneralWords {
  /** So many of the commonest words say nothing of a topic. Our convention. */
  private static final int COMMONEST = 150;

  static final GeneralWords CHINESE = new GeneralWords("/talk/words_zh.txt");
  static final GeneralWords ENGLISH = new GeneralWords("/talk/words_en.txt");

  private final Map<String, Long> counts = new HashMap<>();
  private final Set<String> commonest = new HashSet<>();
  private long all;
  private long allTerms;
  private long least = Long.MAX_VALUE;

  private GeneralWords(String resource) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GeneralWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int blank = line.indexOf(' ');
    String word = line.substring(0, blank);
    long count = Long.parseLong(line.substring(blank + 1));
    counts.put(word, count);
    all += count;
    least = Math.min(least, count);
    if (counts.size() <= COMMONEST) {
      commonest.add(word);
    } else if (Tokens.isLongEnough(word)) {
      allTerms += count;
    }
  }

  boolean has(String word) {
    return counts.containsKey(word);
  }

  boolean isCommon(String word) {
    return commonest.contains(word);
  }

  /** Logarithm of the word's share of all words; of one not listed, as of half the rarest. */
  double logShare(String word) {
    double count = has(word) ? counts.get(word) : least / 2.0;
    return Math.log(count / all);
  }

  /** A term's share of all terms; of one not listed, as of half the rarest. */
  double termShare(String term) {
    Long count = counts.get(term);
    return (count == null ? least / 2.0 : count) / allTerms;
  }
}
