package org.digitalresidents.conversation.link;

import java.io.Serializable;

/**
 * By what name texts call somebody. A text names a person only by their id or by this name; where
 * ids are pseudonyms and no other name is known, nothing is learnt from texts.
 */
@FunctionalInterface
public interface Names extends Serializable {
  /** The name texts use; the id itself where no other is known. */
  String of(String actorId);

  /** People are called by their ids, as on IRC. */
  static Names ids() {
    return actorId -> actorId;
  }
}
