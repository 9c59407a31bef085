package org.digitalresidents.survival;

/** A row of {@code survival_day}. */
record SurvivalDayRow(
    String communityId,
    String groupId,
    String milestone,
    String cohortBy,
    String cohort,
    long dayNo,
    long atRisk,
    long events,
    long censored,
    double survival,
    double standardError,
    Double survivalLow,
    Double survivalHigh) {}
