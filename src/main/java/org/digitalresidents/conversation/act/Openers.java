package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/** Words with which a clause may open before it properly begins: {@code so}, {@code hey}, 那. */
final class Openers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 3;

  private final CharTrie trie = new CharTrie();
  private final BitSet ends = new BitSet();

  Openers(List<String> words) {
    for (String word : words) {
      ends.set(trie.add(word));
    }
  }

  /** Where the clause that starts here properly begins. */
  int skip(String text, int start) {
    int at = start;
    for (int i = 0; i < MOST; i++) {
      at = skipOne(text, at);
    }
    return at;
  }

  private int skipOne(String text, int start) {
    int node = 0;
    int after = start;
    for (int i = start; i < text.length(); i++) {
      node = trie.child(node, text.charAt(i));
      if (node == CharTrie.NONE) {
        break;
      }
      boolean isBlank = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (ends.get(node) && (isBlank || Glyphs.isHan(text.charAt(i)))) {
        after = isBlank ? i + 2 : i + 1;
      }
    }
    return after;
  }
}
