package org.digitalresidents.conversation;

import java.time.Instant;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code reply} that is concluded. */
public record ReplyRow(
    String communityId,
    String eventId,
    String groupId,
    Instant ts,
    String fromActorId,
    String fromKind,
    String toEventId,
    String toActorId,
    String toKind,
    Long delayMs,
    boolean isBeforePost,
    String rule,
    double confidence) {
  private static final long MICROS_PER_MS = 1_000;

  /**
   * A post that follows another.
   *
   * @param to the other; null where it is no longer known
   */
  static ReplyRow of(StreamKey stream, Post post, Link link, Spoken to) {
    Act act = post.act();
    boolean isKnown = to != null;
    return new ReplyRow(
        stream.communityId(),
        act.eventId(),
        act.groupId(),
        EpochMicros.instant(act.ts()),
        post.actorId(),
        act.actorKind().code(),
        link.toEventId(),
        isKnown ? to.actorId() : null,
        isKnown ? to.kind().code() : null,
        isKnown ? Long.valueOf((act.ts() - to.ts()) / MICROS_PER_MS) : null,
        false,
        link.rule().code(),
        link.confidence());
  }
}
