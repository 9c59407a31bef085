package org.digitalresidents.conversation.act;

import org.digitalresidents.conversation.act.Phrase.Part;
import org.digitalresidents.conversation.act.PhraseBook.Use;

/** A walk along one text after another; of phrases of several parts, how far each has come. */
final class PhraseWalk {
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

  void begin(String newText, int phrases, Openers newOpeners) {
    if (clauseOf.length < phrases) {
      clauseOf = new int[phrases];
      reached = new int[phrases];
      firstStart = new int[phrases];
      lastEnd = new int[phrases];
    }
    openers = newOpeners;
    text = newText;
    hits.clear();
    clause(0);
  }

  void clause(int start) {
    clauseStart = start;
    afterOpeners = openers.skip(text, start);
    clause++;
  }

  void see(Use use, int start, int end) {
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
