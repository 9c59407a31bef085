package org.digitalresidents.conversation.act;

import java.util.BitSet;

/** Where in a text which phrases stand; the first few hundred of them. */
final class PhraseHits {
  private static final int MOST = 256;

  private final int[] phrases = new int[MOST];
  private final int[] starts = new int[MOST];
  private final int[] ends = new int[MOST];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int phrase, int start, int end) {
    if (count < MOST) {
      phrases[count] = phrase;
      starts[count] = start;
      ends[count] = end;
      count++;
    }
  }

  int count() {
    return count;
  }

  int phrase(int hit) {
    return phrases[hit];
  }

  /** Whether one of these phrases is there. */
  boolean hasAnyOf(BitSet wanted) {
    for (int i = 0; i < count; i++) {
      if (wanted.get(phrases[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these phrases is there and touches none of the others. */
  boolean hasAnyOf(BitSet wanted, BitSet others) {
    for (int i = 0; i < count; i++) {
      if (wanted.get(phrases[i]) && !touches(i, others)) {
        return true;
      }
    }
    return false;
  }

  private boolean touches(int hit, BitSet others) {
    for (int i = 0; i < count; i++) {
      boolean overlaps = starts[i] < ends[hit] && starts[hit] < ends[i];
      if (overlaps && others.get(phrases[i])) {
        return true;
      }
    }
    return false;
  }
}
