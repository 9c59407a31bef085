package org.digitalresidents.health;

/** A row of {@code push_dose}. */
record PushDoseRow(
    String communityId,
    String groupId,
    long pushesADay,
    long memberHours,
    long leaves,
    long likeMemberHours,
    long likeLeaves,
    Double leaveRatio,
    String leaveRatioNullReason,
    Double low,
    Double high) {}
