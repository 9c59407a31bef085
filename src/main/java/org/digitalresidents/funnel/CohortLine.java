package org.digitalresidents.funnel;

/** A cohort: columns of {@code cohort_funnel}. */
record CohortLine(
    String communityId, String groupId, String funnel, String cohortBy, String cohort) {}
