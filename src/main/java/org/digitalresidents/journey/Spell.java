package org.digitalresidents.journey;

import java.time.Instant;
import org.digitalresidents.model.MemberKey;

/** A row of {@code membership_spell}. */
public record Spell(
    String communityId,
    String groupId,
    String memberId,
    long spellNo,
    Instant startAt,
    String startKind,
    boolean startUnknown,
    Instant endAt,
    String endKind,
    boolean intervalCensored,
    String sourceChannel,
    long noOpJoins) {

  static Spell of(
      MemberKey member, String groupId, long no, SpellStart start, SpellEnd end, long noOpJoins) {
    return new Spell(
        member.communityId(),
        groupId,
        member.actorId(),
        no,
        EpochMicros.instant(start.at()),
        start.kind().code(),
        start.isUnknown(),
        end.instant(),
        end.code(),
        end.intervalCensored(),
        start.sourceChannel(),
        noOpJoins);
  }
}
