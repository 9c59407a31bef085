package org.digitalresidents.life;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.LocalDays;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Counts who is a member at the end of a period, who of these is active or settled, and who comes
 * on how many days: from {@code membership_spell} and {@code member_day} alone, so that {@code
 * member_state} can be checked against it. Members come one after the other, what they did in
 * whatever order.
 *
 * <p>Holds the {@link Attendance}s of one member: the days of activity by group, two days a spell.
 */
final class MemberTally {
  private final LocalDays days;
  private final List<PeriodNumbers> units;
  private final TallySheet sheet;
  private final Map<String, Attendance> groups = new HashMap<>();
  private String communityId; // null before the first
  private String memberId;

  MemberTally(LifeCalendar calendar, TallySheet sheet) {
    days = new LocalDays(calendar.zone());
    units = List.of(calendar.numbers(PeriodUnit.WEEK), calendar.numbers(PeriodUnit.MONTH));
    this.sheet = sheet;
  }

  /** Whose it is that follows. */
  void member(String communityId, String memberId) {
    if (memberId.equals(this.memberId) && communityId.equals(this.communityId)) {
      return;
    }
    end();
    this.communityId = communityId;
    this.memberId = memberId;
  }

  /** The member was active: acts in a group count there and in the community, others only there. */
  void active(String groupId, LocalDate day) {
    in(GroupIds.WHOLE_COMMUNITY).active(day);
    boolean isOfCommunity =
        groupId.equals(GroupIds.WHOLE_COMMUNITY) || groupId.equals(GroupIds.ONE_TO_ONE);
    if (!isOfCommunity) {
      in(groupId).active(day);
    }
  }

  /** A spell of the member began, at so many microseconds since 1970-01-01T00:00Z. */
  void enter(String groupId, long at) {
    in(groupId).enter(days.day(at));
  }

  /** A spell of the member ended. */
  void leave(String groupId, long at) {
    in(groupId).leave(days.day(at));
  }

  /** No more comes of the member. */
  void end() {
    groups.forEach(
        (groupId, attendance) -> units.forEach(unit -> count(groupId, attendance, unit)));
    groups.clear();
  }

  private void count(String groupId, Attendance attendance, PeriodNumbers unit) {
    attendance.count(
        unit,
        (period, tally, number) ->
            sheet.add(new ScopePeriod(communityId, groupId, unit.unit(), period), tally, number));
  }

  private Attendance in(String groupId) {
    return groups.computeIfAbsent(groupId, key -> new Attendance());
  }
}
