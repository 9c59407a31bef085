package org.digitalresidents.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;

/** What staff, a bot, the system or an unknown actor did per group and day. */
public final class NonMemberDayFold extends DayFold<NonMemberDayFold.Part, NonMemberDayRow> {

  /** One actor may act as several kinds: staff by one account, a bot by another. */
  record Part(String groupId, ActorKind kind) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byGroup = groupId.compareTo(other.groupId);
      return byGroup != 0 ? byGroup : kind.compareTo(other.kind);
    }
  }

  public NonMemberDayFold(ZoneId zone) {
    super(zone);
  }

  @Override
  boolean isCounted(Act act) {
    return act.actorKind() != ActorKind.MEMBER;
  }

  @Override
  Part key(Act act) {
    return new Part(act.groupId(), act.actorKind());
  }

  @Override
  NonMemberDayRow row(MemberKey actor, Part part, LocalDate day, DayCounts counts) {
    return NonMemberDayRow.of(actor, part, day, counts);
  }
}
