package org.digitalresidents.journey;

import java.time.LocalDate;
import java.time.ZoneId;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;

/** What a member did per group and day. */
public final class MemberDayFold extends DayFold<String, MemberDayRow> {
  public MemberDayFold(ZoneId zone) {
    super(zone);
  }

  @Override
  boolean isCounted(Act act) {
    return act.actorKind() == ActorKind.MEMBER;
  }

  @Override
  String key(Act act) {
    return act.groupId();
  }

  @Override
  MemberDayRow row(MemberKey member, String groupId, LocalDate day, DayCounts counts) {
    return MemberDayRow.of(member, groupId, day, counts);
  }
}
