package org.digitalresidents.journey;

import java.time.LocalDate;
import java.util.Objects;
import org.digitalresidents.model.MemberKey;

/** A row of {@code non_member_day}. */
public record NonMemberDayRow(
    String communityId,
    String groupId,
    String actorKind,
    String actorId,
    LocalDate day,
    DayTotals totals) {

  /** Stands for the actors whom the source does not name. */
  static final String NOT_NAMED = "unknown";

  static NonMemberDayRow of(
      MemberKey actor, NonMemberDayFold.Part part, LocalDate day, DayCounts counts) {
    return new NonMemberDayRow(
        actor.communityId(),
        part.groupId(),
        part.kind().code(),
        Objects.requireNonNullElse(actor.actorId(), NOT_NAMED),
        day,
        DayTotals.of(counts));
  }
}
