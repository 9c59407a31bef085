package org.digitalresidents.talk;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words and what they tell of. Along a text the longest word at each place counts, and the next is
 * looked for behind it: 我们 is no 我, 大家电 is no 大家. Words of Latin letters or digits are whole words;
 * Chinese words stand anywhere, as they are written without blanks.
 */
public final class Lexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<Character, List<Entry>> byFirst = new HashMap<>();

  private record Entry(String word, EnumSet<WordKind> kinds) implements Serializable {}

  /**
   * What a text holds of a lexicon: how many words of each kind, and the first that is a ritual.
   */
  static final class Hits {
    private final Map<WordKind, Integer> counts = new EnumMap<>(WordKind.class);
    private String ritual; // null where there is none

    int of(WordKind kind) {
      return counts.getOrDefault(kind, 0);
    }

    String ritual() {
      return ritual;
    }

    private void add(Entry entry) {
      entry.kinds().forEach(kind -> counts.merge(kind, 1, Integer::sum));
      if (ritual == null && entry.kinds().contains(WordKind.RITUAL)) {
        ritual = entry.word();
      }
    }
  }

  Lexicon(Map<WordKind, Set<String>> words) {
    Map<String, EnumSet<WordKind>> kinds = new TreeMap<>();
    words.forEach(
        (kind, all) ->
            all.forEach(
                word ->
                    kinds
                        .computeIfAbsent(
                            SpokenText.plain(word), key -> EnumSet.noneOf(WordKind.class))
                        .add(kind)));
    kinds.forEach(
        (word, of) ->
            byFirst
                .computeIfAbsent(word.charAt(0), key -> new ArrayList<>())
                .add(new Entry(word, of)));
    Comparator<Entry> longestFirst = Comparator.comparing(entry -> -entry.word().length());
    byFirst.values().forEach(list -> list.sort(longestFirst));
  }

  /** The words in a text, read as {@link SpokenText} does. */
  Hits in(String text) {
    Hits hits = new Hits();
    int at = 0;
    while (at < text.length()) {
      Entry entry = longest(text, at);
      if (entry == null) {
        at++;
      } else {
        hits.add(entry);
        at += entry.word().length();
      }
    }
    return hits;
  }

  private Entry longest(String text, int at) {
    for (Entry entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(entry.word(), at) && isWhole(text, at, at + entry.word().length())) {
        return entry;
      }
    }
    return null;
  }

  private static boolean isWhole(String text, int from, int to) {
    boolean goesOnBefore = from > 0 && isOneWord(text.charAt(from - 1), text.charAt(from));
    boolean goesOnBehind = to < text.length() && isOneWord(text.charAt(to - 1), text.charAt(to));
    return !goesOnBefore && !goesOnBehind;
  }

  private static boolean isOneWord(char left, char right) {
    return isOfWord(left) && isOfWord(right);
  }

  private static boolean isOfWord(char c) {
    return c == '\'' || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
  }
}
