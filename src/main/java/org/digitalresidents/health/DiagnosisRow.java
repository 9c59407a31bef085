package org.digitalresidents.health;

import java.time.LocalDate;

/** A row of {@code diagnosis}. */
record DiagnosisRow(
    String communityId,
    String groupId,
    LocalDate weekStart,
    String healthIndex,
    String family,
    String unit,
    String direction,
    boolean isComplete,
    Figure figure,
    Position position) {}
