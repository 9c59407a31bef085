package org.digitalresidents.funnel;

import java.time.Instant;
import java.util.Map;

/** A row of {@code funnel_member}. */
public record FunnelMemberRow(
    String communityId,
    String funnel,
    String memberId,
    long spellNo,
    String groupId,
    long entryNo,
    String status,
    long level,
    long entries,
    long stepActs,
    Instant enteredAt,
    Instant firstEnteredAt,
    Instant reachedAt,
    Map<String, Long> fromLastEntryMs,
    Map<String, Long> fromFirstEntryMs,
    long tieDependent,
    String skipped,
    boolean isMatured,
    String held,
    String entryGroupId,
    String sourceChannel,
    Instant joinedAt) {}
