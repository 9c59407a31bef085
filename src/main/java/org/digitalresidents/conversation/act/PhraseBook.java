package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
  record Use(int id, Phrase phrase, int part) implements Serializable {
    Phrase.Part words() {
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
  void find(String text, PhraseWalk walk) {
    walk.begin(text, phrases, openers);
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

  private void findFrom(int start, String text, PhraseWalk walk) {
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
}
