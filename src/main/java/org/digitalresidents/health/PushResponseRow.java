package org.digitalresidents.health;

import java.time.LocalDate;

/** A row of {@code push_response}. */
record PushResponseRow(
    String communityId,
    String groupId,
    LocalDate weekStart,
    String outcome,
    long windowH,
    PushStudy.Answer answer) {}
