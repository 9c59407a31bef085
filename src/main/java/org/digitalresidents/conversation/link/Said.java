package org.digitalresidents.conversation.link;

import java.util.List;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.ActorKind;

/**
 * A post as linkers remember it.
 *
 * @param number its place in the stream, from 0
 * @param ts microseconds since 1970-01-01T00:00Z
 * @param by who said it; nobody known where the source names nobody
 * @param to whom it addresses, at most {@link Addressees#MOST}
 * @param isLed whether it begins with the name of whom it addresses, or the source names them
 * @param isProgram whether a program says it
 * @param shape how it is built
 * @param words hashes of its distinct words, rising, at most {@link WordHashes#MOST}
 */
record Said(
    long number,
    String eventId,
    long ts,
    Speaker by,
    List<Speaker> to,
    boolean isLed,
    boolean isProgram,
    Shape shape,
    int[] words) {

  /** The next post of a stream, not yet remembered. */
  static Said of(Post post, Recent recent) {
    String text = post.act().text() == null ? "" : post.act().text();
    Tokens tokens = Tokens.of(text);
    Speaker by = recent.speaker(post.actorId());
    Addressees addressees = Addressees.of(post, by, tokens, recent);
    return new Said(
        recent.seen(),
        post.act().eventId(),
        post.act().ts(),
        by,
        addressees.found(),
        addressees.isLed(),
        post.act().actorKind() == ActorKind.BOT,
        Shape.of(text, tokens, addressees.isFirstWord()),
        WordHashes.of(tokens));
  }

  boolean addresses(Speaker other) {
    return to.contains(other);
  }

  boolean addressesSomebody() {
    return !to.isEmpty();
  }

  /** How long before a later post it was said, in microseconds. */
  long gapTo(Said later) {
    return later.ts - ts;
  }

  /** Whether its author has said nothing since; of a post that is remembered. */
  boolean isLast() {
    return by.last().number == number;
  }

  boolean isBefore(Said other) {
    return number < other.number;
  }
}
