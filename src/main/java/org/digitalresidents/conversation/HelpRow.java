package org.digitalresidents.conversation;

import java.time.Instant;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Linking;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code help}. */
public record HelpRow(
    String communityId,
    String eventId,
    String helperId,
    String linking,
    String groupId,
    String askerId,
    String askerKind,
    String helperKind,
    boolean isByStaff,
    Instant helpedAt) {

  /** Somebody's first answer to a question. */
  static HelpRow of(StreamKey stream, Linking linking, OpenQuestion question, Spoken answer) {
    return new HelpRow(
        stream.communityId(),
        question.act().eventId(),
        answer.actorId(),
        linking.code(),
        stream.groupId(),
        question.askerId(),
        question.act().actorKind().code(),
        answer.kind().code(),
        answer.kind() == ActorKind.STAFF,
        EpochMicros.instant(answer.ts()));
  }
}
