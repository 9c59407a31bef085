package org.digitalresidents.conversation;

import java.time.Instant;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code message_act}. */
public record MessageActRow(
    String communityId,
    String eventId,
    String groupId,
    Instant ts,
    String memberId,
    String memberKind,
    String act,
    double confidence,
    String rule) {

  static MessageActRow of(StreamKey stream, Post post, Tag tag) {
    Act act = post.act();
    return new MessageActRow(
        stream.communityId(),
        act.eventId(),
        act.groupId(),
        EpochMicros.instant(act.ts()),
        post.actorId(),
        act.actorKind().code(),
        tag.act().code(),
        tag.confidence(),
        tag.rule());
  }
}
