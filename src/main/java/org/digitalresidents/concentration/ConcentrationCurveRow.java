package org.digitalresidents.concentration;

import java.time.LocalDate;

/** A row of {@code concentration_curve}. */
record ConcentrationCurveRow(
    String communityId,
    String groupId,
    String measure,
    String timeframe,
    LocalDate timeframeStart,
    String population,
    long pointNo,
    double memberShare,
    double totalShare) {}
