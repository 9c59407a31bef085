package org.digitalresidents.conversation.act;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.model.SpeechAct;

/**
 * On what grounds a post counts as doing something.
 *
 * @param tag what is then concluded
 * @param grounds what must hold beside the words
 * @param words what must and must not stand in the text
 */
record SpeechRule(Tag tag, List<Ground> grounds, Words words) implements Serializable {
  /** Something that must hold. */
  interface Ground extends Serializable {
    /**
     * Whether it holds.
     *
     * @param before what the rules before concluded
     */
    boolean holds(NormalText text, Post post, Place place, Set<SpeechAct> before);
  }

  /**
   * Numbers of phrases of the book.
   *
   * @param any one of these must be there; empty where none need be
   * @param unless one of {@code any} that touches one of these does not count
   * @param also one of these must be there too; empty where none need be
   * @param without none of these may be there
   */
  record Words(BitSet any, BitSet unless, BitSet also, BitSet without) implements Serializable {
    boolean hold(PhraseHits hits) {
      return (any.isEmpty() || hits.hasAnyOf(any, unless))
          && (also.isEmpty() || hits.hasAnyOf(also))
          && (without.isEmpty() || !hits.hasAnyOf(without));
    }
  }

  /** Whether structure alone decides, whatever the words. */
  boolean isOfStructure() {
    return words.any().isEmpty();
  }

  boolean holds(NormalText text, Post post, Place place, Set<SpeechAct> before, PhraseHits hits) {
    for (Ground ground : grounds) {
      if (!ground.holds(text, post, place, before)) {
        return false;
      }
    }
    return words.hold(hits);
  }
}
