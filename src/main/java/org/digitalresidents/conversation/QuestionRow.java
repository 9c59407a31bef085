package org.digitalresidents.conversation;

import java.time.Instant;

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
    Instant watchedUntil) {}
