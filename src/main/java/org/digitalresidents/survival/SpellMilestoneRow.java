package org.digitalresidents.survival;

import java.time.Instant;

/** A row of {@code spell_milestone}. */
public record SpellMilestoneRow(
    String communityId,
    String groupId,
    String memberId,
    long spellNo,
    Instant startAt,
    boolean startUnknown,
    Instant observedFrom,
    Instant endAt,
    String endKind,
    boolean intervalCensored,
    String sourceChannel,
    Instant firstActiveAt,
    Instant firstOrderAt,
    Instant firstOrderAfterActiveAt,
    Instant firstPostAt,
    String firstPostEventId) {}
