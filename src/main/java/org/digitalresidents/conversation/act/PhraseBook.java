package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.conversation.act.Phrase.Part;

/**
 * Phrases, all of which are found in one walk along a text. There are no patterns that could run
 * away: the time is that of the text's length times that of the longest word.
 */
final class PhraseBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final CharTrie trie = new CharTrie();
  private final List<Entry> entries = new ArrayList<>();
  private final Openers openers;
  private final Map<String, BitSet> idsOfWritten = new HashMap<>();
  private int phrases;
  private int aNotA = CharTrie.NONE;

  PhraseBook(Openers openers) {
    this.openers = openers;
  }

  /** A part of a phrase, at the node where it ends. */
  private record Use(int id, Phrase phrase, int part) implements Serializable {
    Part words() {
      return phrase.parts().get(part);
    }

    boolean isLast() {
      return part == phrase.parts().size() - 1;
    }
  }

  /** What ends at a node of the tree. */
  private static final class Entry implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Use> uses = new ArrayList<>();
  }

  /** The numbers of the phrases a written one stands for; null where it cannot be read. */
  BitSet add(String written) {
    BitSet known = idsOfWritten.get(written);
    if (known != null) {
      return known;
    }
    List<Phrase> parsed = Phrase.parse(written);
    if (parsed == null) {
      return null;
    }
    BitSet ids = new BitSet();
    for (Phrase phrase : parsed) {
      ids.set(add(phrase));
    }
    idsOfWritten.put(written, ids);
    return ids;
  }

  private int add(Phrase phrase) {
    int id = phrases++;
    int parts = phrase.parts().size();
    if (parts == 1 && phrase.parts().get(0).text().equals(Phrase.A_NOT_A)) {
      aNotA = id;
      return id;
    }
    for (int i = 0; i < parts; i++) {
      entry(trie.add(phrase.parts().get(i).text())).uses.add(new Use(id, phrase, i));
    }
    return id;
  }

  private Entry entry(int node) {
    while (entries.size() < trie.nodes()) {
      entries.add(null);
    }
    if (entries.get(node) == null) {
      entries.set(node, new Entry());
    }
    return entries.get(node);
  }

  /** How many phrases there are; they are numbered from 0. */
  int size() {
    return phrases;
  }

  /** Finds phrases in the text of a {@link NormalText}. */
  void find(String text, Walk walk) {
    walk.begin(text, this);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isInWord = i > 0 && Glyphs.isOfWord(c) && Glyphs.isOfWord(text.charAt(i - 1));
      if (c == '\n') {
        walk.clause(i + 1);
      } else if (!isInWord) {
        findFrom(i, text, walk);
      }
      if (aNotA >= 0 && isANotA(text, i)) {
        walk.hits.add(aNotA, i - 1, i + 2);
      }
    }
  }

  private void findFrom(int start, String text, Walk walk) {
    int node = 0;
    for (int i = start; i < text.length(); i++) {
      node = trie.child(node, text.charAt(i));
      if (node == CharTrie.NONE) {
        return;
      }
      Entry entry = node < entries.size() ? entries.get(node) : null;
      if (entry != null) {
        for (Use use : entry.uses) {
          walk.see(use, start, i + 1);
        }
      }
    }
  }

  private static boolean isANotA(String text, int at) {
    char c = text.charAt(at);
    return (c == '不' || c == '没')
        && at > 0
        && at + 1 < text.length()
        && text.charAt(at - 1) == text.charAt(at + 1)
        && text.charAt(at - 1) != c
        && Glyphs.isHan(text.charAt(at - 1));
  }

  /** A walk along one text after another; of phrases of several parts, how far each has come. */
  static final class Walk {
    final PhraseHits hits = new PhraseHits();
    private String text;
    private Openers openers;
    private int clauseStart;
    private int afterOpeners;
    private int clause;
    private int[] clauseOf = {};
    private int[] reached = {};
    private int[] firstStart = {};
    private int[] lastEnd = {};

    private void begin(String newText, PhraseBook book) {
      int phrases = book.phrases;
      if (clauseOf.length < phrases) {
        clauseOf = new int[phrases];
        reached = new int[phrases];
        firstStart = new int[phrases];
        lastEnd = new int[phrases];
      }
      openers = book.openers;
      text = newText;
      hits.clear();
      clause(0);
    }

    private void clause(int start) {
      clauseStart = start;
      afterOpeners = openers.skip(text, start);
      clause++;
    }

    private void see(Use use, int start, int end) {
      if (!stands(use.words(), start, end) || !isDue(use, start)) {
        return;
      }
      int id = use.id();
      int first = use.part() == 0 ? start : firstStart[id];
      if (use.isLast()) {
        int from = use.phrase().isFromStart() ? clauseStart : first;
        hits.add(id, from, use.phrase().isToEnd() ? clauseEnd(end) : end);
      } else {
        clauseOf[id] = clause;
        reached[id] = use.part() + 1;
        firstStart[id] = first;
        lastEnd[id] = end;
      }
    }

    /** Whether the parts before it have been seen; the earliest place of each part is kept. */
    private boolean isDue(Use use, int start) {
      boolean hasBegun = clauseOf[use.id()] == clause;
      if (use.part() == 0) {
        return use.isLast() || !hasBegun;
      }
      return hasBegun && reached[use.id()] == use.part() && lastEnd[use.id()] <= start;
    }

    private boolean stands(Part part, int start, int end) {
      boolean isWhole =
          part.isStem()
              || end == text.length()
              || !Glyphs.isOfWord(text.charAt(end))
              || !Glyphs.isOfWord(text.charAt(end - 1));
      boolean begins = !part.isAtStart() || start == clauseStart || start == afterOpeners;
      return isWhole && begins && (!part.isAtEnd() || isClauseEnd(end));
    }

    private boolean isClauseEnd(int end) {
      return end == text.length() || "\n?!".indexOf(text.charAt(end)) >= 0;
    }

    private int clauseEnd(int from) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
  }
}
