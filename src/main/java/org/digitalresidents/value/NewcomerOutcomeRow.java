package org.digitalresidents.value;

/** A row of {@code newcomer_outcome}. */
record NewcomerOutcomeRow(
    String communityId, String groupId, String measure, EstimateRow estimate) {}
