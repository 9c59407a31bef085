package org.digitalresidents.rfm;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code member_month}. */
record MemberMonthRow(
    String communityId,
    String memberId,
    Instant asOf,
    LocalDate month,
    boolean isComplete,
    long lastActiveDays,
    long activeDays,
    long activeDays28,
    long activityHalfPoints,
    long shareCount,
    long feedbackCount,
    long trendWeeks,
    Double trendSlope,
    String trendSlopeNullReason,
    Double trendSe,
    Double trendLow,
    Instant firstJoin,
    String firstJoinNullReason) {}
