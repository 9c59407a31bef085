package org.digitalresidents.retention;

/**
 * Whose retention it is, and how time is counted: columns of both tables.
 *
 * @param unit the code of a {@link org.digitalresidents.model.PeriodUnit}
 * @param clock the code of a {@link org.digitalresidents.model.RetentionClock}
 */
record Line(String communityId, String groupId, String unit, String clock) {
  static Line of(String communityId, String groupId, Scale scale) {
    return new Line(communityId, groupId, scale.unit().code(), scale.clock().code());
  }
}
