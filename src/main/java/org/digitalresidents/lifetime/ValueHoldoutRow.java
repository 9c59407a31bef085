package org.digitalresidents.lifetime;

/** A row of {@code value_holdout}. */
public record ValueHoldoutRow(
    String communityId,
    String model,
    String xBucket,
    long memberCount,
    long actual,
    Double predicted,
    String predictedNullReason,
    double holdoutWeeks) {}
