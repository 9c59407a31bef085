package org.digitalresidents.survival;

/** A row of {@code stage_exit_day}. */
record StageExitDayRow(
    String communityId,
    String groupId,
    String cohortBy,
    String cohort,
    String stage,
    long dayNo,
    long atRisk,
    long advanced,
    long leftCount,
    long censored,
    double advanceIncidence,
    Double advanceLow,
    Double advanceHigh,
    double leaveIncidence,
    Double leaveLow,
    Double leaveHigh,
    double stillShare) {}
