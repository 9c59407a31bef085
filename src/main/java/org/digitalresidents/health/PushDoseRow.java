package org.digitalresidents.health;

/** A row of {@code push_dose}. */
record PushDoseRow(
    String communityId,
    String groupId,
    long pushesADay,
    long memberHours,
    long leaves,
    double expectedLeaves,
    Double leaveRatio,
    String leaveRatioNullReason,
    Double low,
    Double high) {}
