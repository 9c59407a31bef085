package org.digitalresidents.role;

import java.time.LocalDate;

/** A row of {@code member_role}. */
record MemberRoleRow(
    String communityId,
    String memberId,
    String span,
    LocalDate windowStart,
    LocalDate windowEnd,
    boolean isComplete,
    Call call) {

  /**
   * The part of the row that follows from the counts.
   *
   * @param secondRole null where one role says it
   * @param personaId null where the role is not found by clustering
   */
  record Call(
      String role,
      String secondRole,
      String personaId,
      String method,
      Double margin,
      String marginNullReason,
      String softRole,
      Double softShare,
      String baselineRole,
      String ruleRole,
      String why) {}
}
