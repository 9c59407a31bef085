package org.digitalresidents.funnel;

/** A row of {@code cohort_funnel}. */
record CohortFunnelRow(
    CohortLine line,
    long stepNo,
    String step,
    long entered,
    long excluded,
    long openCount,
    long matured,
    long reached,
    StepRates rates,
    long tieDependent,
    StepWaits waits,
    long attempts,
    long attemptsReached) {}
