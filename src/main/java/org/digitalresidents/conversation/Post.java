package org.digitalresidents.conversation;

import org.digitalresidents.model.Act;

/**
 * An act of a conversation with who did it.
 *
 * @param actorId null where the source names nobody
 * @param msgType the source's own kind of message: text, image, sticker, …; null where it does not
 *     say
 */
public record Post(String actorId, Act act, String msgType) {
  /** A post of a source that does not tell kinds of messages apart. */
  public Post(String actorId, Act act) {
    this(actorId, act, null);
  }
}
