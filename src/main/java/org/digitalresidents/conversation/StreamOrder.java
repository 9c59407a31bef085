package org.digitalresidents.conversation;

import org.digitalresidents.journey.Utf8Order;

/**
 * Watches that whole streams come one after the other, as a pass needs them: a stream that came
 * back would be followed twice without a sound.
 */
final class StreamOrder {
  private StreamKey stream;
  private long last;

  /**
   * Takes note of the next act.
   *
   * @param at where it stands in time; see {@link Streams}
   * @return whether it begins another stream than the act before
   * @throws IllegalStateException where it is not after the one before
   */
  boolean begins(StreamKey next, long at) {
    boolean isSame = next.equals(stream);
    boolean isSorted = isSame ? at >= last : stream == null || compare(stream, next) < 0;
    if (!isSorted) {
      throw new IllegalStateException(
          "Acts are not sorted: %s comes after %s".formatted(next, stream));
    }
    stream = next;
    last = at;
    return !isSame;
  }

  /** The stream of the last act. */
  StreamKey stream() {
    return stream;
  }

  private static int compare(StreamKey a, StreamKey b) {
    int byCommunity = Utf8Order.compare(a.communityId(), b.communityId());
    int byGroup = Utf8Order.compare(a.groupId(), b.groupId());
    if (byCommunity != 0 || byGroup != 0) {
      return byCommunity != 0 ? byCommunity : byGroup;
    }
    return Utf8Order.compare(a.streamId(), b.streamId());
  }
}
