package org.digitalresidents.conversation;

import java.time.Instant;

/** A row of {@code gathering}. */
public record GatheringRow(
    String communityId,
    String eventId,
    String groupId,
    String proposerId,
    String proposerKind,
    Instant proposedAt,
    Instant plannedAt,
    boolean isOnline,
    long signedUp,
    long came,
    long cameOfSignedUp,
    boolean isHeld,
    boolean isCancelled,
    Instant watchedUntil) {}
