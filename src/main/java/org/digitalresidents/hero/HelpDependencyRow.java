package org.digitalresidents.hero;

import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code help_dependency}. */
record HelpDependencyRow(
    String communityId,
    String groupId,
    Instant asOf,
    LocalDate month,
    boolean isComplete,
    long answers,
    long helpers,
    Long busFactor,
    String busFactorNullReason,
    Double topShare,
    String topShareNullReason,
    Double topShareLow,
    Double topShareHigh) {}
