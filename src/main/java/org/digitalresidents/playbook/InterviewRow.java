package org.digitalresidents.playbook;

import java.time.Instant;

/** A row of {@code interview_sample}. */
record InterviewRow(
    String communityId,
    String memberId,
    Instant asOf,
    String roleGroup,
    String tier,
    String tenure,
    String sourceChannel,
    String stratifiedBy,
    String stratum,
    long stratumMembers,
    long quota,
    long drawNo,
    boolean isReserve,
    double weight) {}
