package org.digitalresidents.intake;

import java.time.Instant;

/**
 * A roster entry as a reader found it.
 *
 * @param communityId null where the source names none: then the import's
 * @param platform whose account it is; null where it is the format's own
 * @param accountId the account, as the source writes it
 * @param isRoster whether it comes from a list of everybody in the group at that moment, so that
 *     who is missing in it was out
 * @param joinedAt null where the roster does not say
 * @param lastSeenAt null where the roster does not say
 */
public record SnapshotDraft(
    String communityId,
    String platform,
    String groupId,
    String accountId,
    Instant asOf,
    boolean inGroup,
    boolean isRoster,
    Instant joinedAt,
    Instant lastSeenAt)
    implements Draft {}
