package org.digitalresidents.resident;

import java.time.LocalDate;

/** A row of {@code member_window}. */
record MemberWindowRow(
    String communityId,
    String memberId,
    String span,
    LocalDate windowStart,
    LocalDate windowEnd,
    boolean isComplete,
    long presentDays,
    long spokenCount,
    long lightCount,
    long readCount,
    WindowNumbers numbers) {}
