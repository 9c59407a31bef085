package org.digitalresidents.survival;

import org.digitalresidents.model.CohortBy;

/**
 * Whose spans are looked at together.
 *
 * @param subject the code of the stage or milestone
 */
record Stratum(String communityId, String groupId, String subject, String cohortBy, String cohort) {
  boolean isOfAll() {
    return cohortBy.equals(CohortBy.ALL.code());
  }
}
