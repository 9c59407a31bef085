package org.digitalresidents.life;

import java.time.LocalDate;

/** A row of {@code member_state}. */
record MemberStateRow(
    String communityId,
    String groupId,
    String memberId,
    String unit,
    LocalDate fromPeriod,
    LocalDate toPeriod,
    long periods,
    String state,
    String previousState) {}
