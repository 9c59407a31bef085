package org.digitalresidents.retention;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A row of {@code tenure_day}.
 *
 * @param previousRollingDayNo null for the member's first row in the group
 * @param previousDay null for the member's first row in the group
 */
public record TenureDayRow(
    String communityId,
    String groupId,
    String memberId,
    long rollingDayNo,
    LocalDate day,
    Instant joinedAt,
    LocalDate joinDay,
    long activeCount,
    Long previousRollingDayNo,
    LocalDate previousDay,
    boolean isLast) {}
