package org.digitalresidents.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.MemberKey;

/**
 * Membership spells {@code [join, leave)} per group, and for group '*' their union: when the member
 * was in the community at all. Only what a member does counts.
 *
 * <ul>
 *   <li>A join while in changes nothing and is counted ({@code no_op_joins}; 0 in the union).
 *   <li>Where no join is known a spell begins with the first evidence, also after a leave; a known
 *       join later does not make that beginning known, unless it is at the same instant.
 *   <li>A leave of a group the member was never in is a spell of no length; a second leave is
 *       nothing.
 *   <li>Order within one instant may be arbitrary, so evidence at the instant of a leave tells of
 *       the time before it: a farewell in the minute of leaving brings nobody back.
 *   <li>Acts of group '*' tell of the community itself: joins and leaves as of a group without rows
 *       of its own, evidence only while no group spell is open. A one-to-one chat tells nothing.
 * </ul>
 *
 * <p>Holds per group the member was ever in: one open spell and counters.
 */
public final class SpellFold implements JourneyFold<Spell> {
  private static final String WHOLE_COMMUNITY = "*";
  private static final String ONE_TO_ONE = "dm";

  private final Map<String, GroupStay> stays = new HashMap<>();
  private CommunityStay community = new CommunityStay();
  private MemberKey member;
  private Consumer<Spell> out;

  @Override
  public void begin(MemberKey member, Consumer<Spell> out) {
    this.member = member;
    this.out = out;
    stays.clear();
    community = new CommunityStay();
  }

  @Override
  public void see(Act act) {
    if (act.actorKind() != ActorKind.MEMBER || act.groupId().equals(ONE_TO_ONE)) {
      return;
    }
    if (community.endedBefore(act.ts())) {
      tellCommunity();
    }
    switch (act.etype()) {
      case JOIN -> join(act);
      case LEAVE, KICK -> leave(act);
      default -> {
        if (act.etype().isEvidenceOfMembership()) {
          attest(act);
        }
      }
    }
  }

  @Override
  public void end() {
    new TreeMap<>(stays)
        .forEach(
            (groupId, stay) -> {
              if (stay.isOpen()) {
                tell(groupId, stay, SpellEnd.NOT_YET);
              }
            });
    if (community.isUnderway()) {
      tellCommunity();
    }
  }

  private void join(Act act) {
    GroupStay stay = stay(act);
    SpellStart join = SpellStart.join(act);
    if (!stay.isOpen()) {
      open(stay, join);
    } else if (join.clarifies(stay.start())) {
      stay.clarify(join);
      community.clarify(join);
    } else {
      stay.joinAgain();
    }
  }

  private void leave(Act act) {
    GroupStay stay = stay(act);
    if (!stay.wasEverOpen()) {
      open(stay, SpellStart.evidence(act));
    }
    if (stay.isOpen()) {
      SpellEnd end = SpellEnd.of(act);
      tell(act.groupId(), stay, end);
      community.exit(end);
    }
    stay.leave(act.ts());
  }

  private void attest(Act act) {
    GroupStay stay = stay(act);
    boolean isNews = !stay.isOpen() && !stay.leftAt(act.ts());
    if (act.groupId().equals(WHOLE_COMMUNITY)) {
      isNews = isNews && !community.isOpen() && !community.endedAt(act.ts());
    }
    if (isNews) {
      open(stay, SpellStart.evidence(act));
    }
  }

  private GroupStay stay(Act act) {
    return stays.computeIfAbsent(act.groupId(), groupId -> new GroupStay());
  }

  private void open(GroupStay stay, SpellStart start) {
    stay.open(start);
    community.enter(start);
  }

  private void tell(String groupId, GroupStay stay, SpellEnd end) {
    if (!groupId.equals(WHOLE_COMMUNITY)) {
      out.accept(Spell.of(member, groupId, stay.spellNo(), stay.start(), end, stay.noOpJoins()));
    }
  }

  private void tellCommunity() {
    out.accept(
        Spell.of(
            member, WHOLE_COMMUNITY, community.spellNo(), community.start(), community.end(), 0));
    community.close();
  }
}
