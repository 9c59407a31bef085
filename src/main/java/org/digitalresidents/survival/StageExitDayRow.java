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
    Double advanceIncidence,
    String advanceIncidenceNullReason,
    Double advanceLow,
    Double advanceHigh,
    Double leaveIncidence,
    String leaveIncidenceNullReason,
    Double leaveLow,
    Double leaveHigh,
    double stillShare) {}
