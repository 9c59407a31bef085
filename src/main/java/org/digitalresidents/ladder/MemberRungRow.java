package org.digitalresidents.ladder;

import java.time.LocalDate;

/** A row of {@code member_rung}. */
record MemberRungRow(
    String communityId,
    String memberId,
    LocalDate windowStart,
    LocalDate windowEnd,
    boolean isComplete,
    String rung,
    long level,
    long rungWindows,
    String previousRung,
    String laterRung,
    Long lookedActs,
    String lookedActsNullReason,
    long zeroCostActs,
    long lightActs,
    long deepActs,
    long leadingActs,
    String nextRung,
    Long missingActs,
    String nextStep) {}
