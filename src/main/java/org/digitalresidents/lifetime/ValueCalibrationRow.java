package org.digitalresidents.lifetime;

/** A row of {@code value_calibration}. */
public record ValueCalibrationRow(
    String communityId,
    String sample,
    String model,
    String xBucket,
    long actualMembers,
    Double expectedMembers,
    String expectedMembersNullReason,
    Double chiSquare,
    String chiSquareNullReason) {}
