package org.digitalresidents.conversation;

import java.time.Instant;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.SolvedBy;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code question}. */
public record QuestionRow(
    String communityId,
    String eventId,
    String linking,
    String groupId,
    String threadId,
    Instant askedAt,
    String askerId,
    String askerKind,
    boolean isMarked,
    long repeats,
    long replies,
    boolean isBeforeQuestion,
    Instant firstReplyAt,
    Instant firstMemberReplyAt,
    Instant answeredAt,
    String solvedBy,
    Instant solvedAt,
    String solverId,
    String solverKind,
    String status,
    Instant watchedUntil) {
  private static final Evidence NONE = new Evidence(0, false, null, null);

  /** What came of a question. */
  static QuestionRow of(StreamKey stream, Linking linking, OpenQuestion question, Watch watch) {
    Act act = question.act();
    SolvedBy by = question.solvedBy(act.ts() + watch.horizon());
    Evidence shown = by == null ? NONE : question.evidence(by);
    return new QuestionRow(
        stream.communityId(),
        act.eventId(),
        linking.code(),
        stream.groupId(),
        act.threadId(),
        EpochMicros.instant(act.ts()),
        question.askerId(),
        act.actorKind().code(),
        question.isMarked(),
        question.repeats(),
        question.replies(),
        question.isBeforeQuestion(),
        instant(question.firstReply()),
        instant(question.firstMemberReply()),
        instant(question.firstAnswer()),
        by == null ? null : by.code(),
        shown.isTimed() ? EpochMicros.instant(shown.earliest()) : null,
        shown.solverId(),
        shown.solverKind() == null ? null : shown.solverKind().code(),
        watch.status(act.ts()).code(),
        EpochMicros.instant(watch.until()));
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : EpochMicros.instant(micros);
  }
}
