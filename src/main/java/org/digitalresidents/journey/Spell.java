package org.digitalresidents.journey;

import java.time.Instant;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.time.EpochMicros;

/** A row of {@code membership_spell}. */
public record Spell(
    String communityId,
    String groupId,
    String memberId,
    long spellNo,
    Instant startAt,
    String startKind,
    boolean startUnknown,
    Instant observedFrom,
    Instant endAt,
    String endKind,
    boolean intervalCensored,
    String sourceChannel,
    long noOpJoins) {

  static Spell of(MemberKey member, Stay stay) {
    SpellStart start = stay.start();
    SpellEnd end = stay.end();
    return new Spell(
        member.communityId(),
        stay.groupId(),
        member.actorId(),
        stay.spellNo(),
        EpochMicros.instant(start.at()),
        start.kind().code(),
        start.isUnknown(),
        EpochMicros.instant(start.observedFrom()),
        end.instant(),
        end.code(),
        end.intervalCensored(),
        start.sourceChannel(),
        stay.noOpJoins());
  }
}
