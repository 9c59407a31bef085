package org.digitalresidents.survival;

/** A row of {@code survival}. */
record SurvivalRow(
    String communityId,
    String groupId,
    String milestone,
    String cohortBy,
    String cohort,
    long n,
    Long events,
    String eventsNullReason,
    Long censored,
    long lateEntryCount,
    long unobservedCount,
    long startUnknownCount,
    Double medianDays,
    String medianDaysNullReason,
    Double medianLowDays,
    Double medianHighDays,
    Long fewestAtRisk,
    Comparison comparison) {

  /** The test of whether channels differ. */
  record Comparison(
      Double logRankChiSquare,
      String logRankChiSquareNullReason,
      Long logRankDf,
      Double logRankP) {}
}
