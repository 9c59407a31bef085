package org.digitalresidents.conversation;

import java.time.Instant;

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
    Instant helpedAt) {}
