package org.digitalresidents.resident;

import java.time.LocalDate;

/** A row of {@link RoleTallies#ROLE_TALLY}. */
record RoleTallyRow(
    String communityId,
    String memberId,
    String span,
    LocalDate windowStart,
    long questionCount,
    long answerCount,
    long shareCount,
    long banterCount,
    long appreciationCount,
    long announcementCount,
    long roleActCount,
    long contributionCount,
    long ledCount,
    long replyOutCount,
    long replyInCount,
    long partnerCount,
    long mutualPartnerCount,
    long helpedCount,
    long judgedHelpCount,
    long acceptedCount,
    Long orderCount,
    String orderCountNullReason,
    Long netMinor,
    String netMinorNullReason,
    String currency) {}
