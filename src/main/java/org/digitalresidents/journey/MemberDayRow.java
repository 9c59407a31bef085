package org.digitalresidents.journey;

import java.time.LocalDate;
import org.digitalresidents.model.MemberKey;

/** A row of {@code member_day}. */
public record MemberDayRow(
    String communityId, String groupId, String memberId, LocalDate day, DayTotals totals) {

  static MemberDayRow of(MemberKey member, String groupId, LocalDate day, DayCounts counts) {
    return new MemberDayRow(
        member.communityId(), groupId, member.actorId(), day, DayTotals.of(counts));
  }
}
