package org.digitalresidents.metric;

import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Adds contributions up into tallies of days and weeks: a scope's members one after the other, each
 * in the order of days. Holds a day of a member and the periods of a scope, until the next.
 *
 * <p>What groups are paid they report to the community too, which knows from its own orders what
 * that must be.
 */
final class TallyFold {
  private final List<PeriodNumbers> lengths;
  private final Consumer<ScopeTally> out;
  private String communityId; // null before the first
  private String groupId;
  private String memberId;
  private List<ScopePeriods> periods;
  private MemberLife life;

  TallyFold(DayOfWeek weekStart, Consumer<ScopeTally> out) {
    this.lengths =
        Stream.of(PeriodUnit.DAY, PeriodUnit.WEEK)
            .map(unit -> new PeriodNumbers(unit, weekStart))
            .toList();
    this.out = out;
  }

  void see(Contribution next) {
    boolean sameScope = next.groupId().equals(groupId) && next.communityId().equals(communityId);
    if (!sameScope) {
      end();
      communityId = next.communityId();
      groupId = next.groupId();
      periods = lengths.stream().map(ScopePeriods::new).toList();
      beginMember(next.memberId());
    } else if (!next.memberId().equals(memberId)) {
      endMember();
      beginMember(next.memberId());
    }
    life.see(next.day(), next.amounts());
  }

  private void beginMember(String next) {
    memberId = next;
    life = new MemberLife(day -> periods.forEach(length -> length.see(day)));
  }

  private void endMember() {
    life.end();
    periods.forEach(ScopePeriods::endMember);
  }

  /** No more comes. */
  void end() {
    if (communityId == null) {
      return;
    }
    endMember();
    for (int i = 0; i < lengths.size(); i++) {
      PeriodUnit unit = lengths.get(i).unit();
      periods.get(i).forEach((number, tallies) -> tell(unit, number, tallies));
    }
    communityId = null;
  }

  private void tell(PeriodUnit unit, long number, Tallies tallies) {
    out.accept(new ScopeTally(communityId, groupId, unit, number, tallies));
    boolean isSold = tallies.of(Tally.PAID) != 0 || tallies.of(Tally.REFUNDED) != 0;
    if (isSold && !groupId.equals(GroupIds.WHOLE_COMMUNITY)) {
      Tallies ofGroups = new Tallies();
      ofGroups.add(Tally.PAID_OF_GROUPS, tallies.of(Tally.PAID));
      ofGroups.add(Tally.REFUNDED_OF_GROUPS, tallies.of(Tally.REFUNDED));
      out.accept(new ScopeTally(communityId, GroupIds.WHOLE_COMMUNITY, unit, number, ofGroups));
    }
  }
}
