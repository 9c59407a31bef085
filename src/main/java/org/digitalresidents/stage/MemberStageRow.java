package org.digitalresidents.stage;

import java.time.Instant;

/** A row of {@code member_stage}. */
public record MemberStageRow(
    String communityId,
    String memberId,
    long stageNo,
    String variant,
    String stage,
    Instant enterAt,
    Instant exitAt,
    String previousStage,
    String nextStage,
    String exitKind,
    String evidence,
    Instant evidenceAt,
    String evidenceEventId,
    long evidenceCount) {}
