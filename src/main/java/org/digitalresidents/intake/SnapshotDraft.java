package org.digitalresidents.intake;

import java.time.Instant;

/**
 * A roster entry as a reader found it.
 *
 * @param joinedAt null where the roster does not say
 * @param lastSeenAt null where the roster does not say
 */
public record SnapshotDraft(
    String communityId,
    String groupId,
    String memberId,
    Instant asOf,
    boolean inGroup,
    Instant joinedAt,
    Instant lastSeenAt) {}
