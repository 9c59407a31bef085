package org.digitalresidents.conversation;

import java.util.Arrays;
import org.digitalresidents.model.Etype;

/** What an act is in a stream. */
enum StreamPart {
  /** A post: others may reply to it. */
  WRITTEN,
  /** Something done to a post, which it names. */
  RESPONSE,
  /** Nothing of a conversation. */
  NONE;

  static StreamPart of(Etype etype) {
    return switch (etype) {
      case MESSAGE, REPLY, QUESTION, ANSWER, SHARE, UGC_SUBMIT, CHECKIN, PUSH, EVENT_PROPOSE ->
          WRITTEN;
      case REACTION, ACCEPT, POLL_VOTE, RECALL, READ, VIEW, EVENT_RSVP, EVENT_ATTEND, EVENT_HELD ->
          RESPONSE;
      default -> NONE;
    };
  }

  /** The codes of the etypes of this part. */
  Object[] codes() {
    return Arrays.stream(Etype.values())
        .filter(etype -> of(etype) == this)
        .map(Etype::code)
        .toArray();
  }
}
