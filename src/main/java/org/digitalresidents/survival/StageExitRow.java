package org.digitalresidents.survival;

/** A row of {@code stage_exit}. */
record StageExitRow(
    String communityId,
    String groupId,
    String cohortBy,
    String cohort,
    String stage,
    Counts counts,
    Rates rates,
    Incidences incidences,
    Long fewestAtRisk) {

  record Counts(
      long entered,
      long advanced,
      long leftCount,
      long still,
      long dissolvedCount,
      long intervalCensoredCount,
      Long skippedCount,
      long startUnknownCount,
      long lateEntryCount,
      long horizonDays,
      long matured,
      long advancedInHorizon,
      long leftInHorizon) {}

  record Rates(
      Double advanceRate,
      String advanceRateNullReason,
      Double advanceRateLow,
      Double advanceRateHigh,
      Double leaveRate,
      String leaveRateNullReason,
      Double leaveRateLow,
      Double leaveRateHigh) {
    static Rates of(Limits advance, Limits leave) {
      return new Rates(
          advance.value(),
          advance.reason(),
          advance.low(),
          advance.high(),
          leave.value(),
          leave.reason(),
          leave.low(),
          leave.high());
    }
  }

  record Incidences(
      Double advanceIncidence,
      String advanceIncidenceNullReason,
      Double advanceIncidenceLow,
      Double advanceIncidenceHigh,
      Double leaveIncidence,
      String leaveIncidenceNullReason,
      Double leaveIncidenceLow,
      Double leaveIncidenceHigh,
      Double medianAdvanceDays,
      String medianAdvanceDaysNullReason,
      Double medianLeaveDays,
      String medianLeaveDaysNullReason) {
    static Incidences of(Limits advance, Limits leave, MedianDays advanced, MedianDays left) {
      return new Incidences(
          advance.value(),
          advance.reason(),
          advance.low(),
          advance.high(),
          leave.value(),
          leave.reason(),
          leave.low(),
          leave.high(),
          advanced.days(),
          advanced.reason(),
          left.days(),
          left.reason());
    }
  }
}
