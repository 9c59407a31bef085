package org.digitalresidents.value;

import java.time.LocalDate;

/** A row of {@code value_board}. */
record ValueBoardRow(
    String communityId,
    String groupId,
    String unit,
    LocalDate periodStart,
    String measure,
    boolean isComplete,
    EstimateRow estimate) {}
