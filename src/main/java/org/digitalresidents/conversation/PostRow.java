package org.digitalresidents.conversation;

import java.time.Instant;

/** A row of {@code post_response}. */
public record PostRow(
    String communityId,
    String eventId,
    String groupId,
    Instant ts,
    String actorId,
    String actorKind,
    String etype,
    String act,
    Long nChar,
    boolean isExperience,
    boolean tellsSuccess,
    Long contentHash,
    Instant repliedAt,
    Instant memberRepliedAt,
    Instant liberalRepliedAt,
    Instant liberalMemberRepliedAt,
    Instant reactedAt,
    long responders,
    Long readers,
    Instant watchedUntil) {}
