package org.digitalresidents.journey;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Attrs;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.TsPrecision;

/**
 * Finds when the member is in: spells {@code [join, leave)} per group, and for group '*' their
 * union, when the member was in the community at all. Only what a member does counts.
 *
 * <ul>
 *   <li>A join while in changes nothing and is counted ({@code no_op_joins}; 0 in the union).
 *   <li>Where no join is known a spell begins with the first evidence, also after a leave; a known
 *       join later does not make that beginning known, unless it is at the same instant.
 *   <li>A leave of a group the member was never in is a spell of no length; a second leave is
 *       nothing.
 *   <li>Order within one instant may be arbitrary, so evidence at the instant of a leave, as
 *       exactly as that is known, tells of the time before it: a farewell in the minute of leaving
 *       brings nobody back.
 *   <li>An act known only to the day tells that one was in at some time of it: it is evidence for
 *       the day's last microsecond, unless a join or leave of that day says more.
 *   <li>Acts of group '*' tell of the community itself: joins and leaves as of a group without rows
 *       of its own, evidence only while no group spell is open. A one-to-one chat tells nothing.
 * </ul>
 *
 * <p>Holds per group the member was ever in: one open spell, counters, and evidence of one day.
 */
final class Membership {
  /** Hears of stays. */
  interface Listener {
    /** A stay began; told again where its beginning becomes known. */
    void entered(Stay stay);

    void left(Stay stay);
  }

  private static final long DAY_MICROS = 24L * 60 * 60 * 1_000_000;

  private final Map<String, GroupStay> stays = new HashMap<>();
  private final TreeMap<String, Long> dated = new TreeMap<>(); // group → when its evidence counts
  private CommunityStay community = new CommunityStay();
  private final Listener listener;
  private long dataEnd;

  Membership(Listener listener) {
    this.listener = listener;
  }

  /** Starts a journey. */
  void begin(long dataEnd) {
    this.dataEnd = dataEnd;
    stays.clear();
    dated.clear();
    community = new CommunityStay();
  }

  /** The next act. */
  void see(Act act) {
    countDatedBefore(act.ts());
    moveOnTo(act.ts());
    if (act.actorKind() != ActorKind.MEMBER || act.groupId().equals(GroupIds.ONE_TO_ONE)) {
      return;
    }
    switch (act.etype()) {
      case JOIN -> join(act);
      case LEAVE, KICK -> leave(act);
      default -> {
        if (isEvidence(act)) {
          attest(act);
        }
      }
    }
  }

  /** A roster shows who is in; an act that may be later than its time shows nothing. */
  private static boolean isEvidence(Act act) {
    boolean isInRoster = act.attrs().containsKey(Attrs.DERIVED);
    boolean mayBeLater = act.attrs().containsKey(Attrs.TS_IS);
    return isInRoster || (act.etype().isEvidenceOfMembership() && !mayBeLater);
  }

  /** No more acts: stays that are still open are told as left, their end not yet known. */
  void end() {
    countDatedBefore(Long.MAX_VALUE);
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

  /** Nothing before this instant can happen any more: a community spell that ended is told. */
  private void moveOnTo(long ts) {
    if (community.endedBefore(ts)) {
      tellCommunity();
    }
  }

  private void join(Act act) {
    dated.remove(act.groupId());
    GroupStay stay = stay(act.groupId());
    SpellStart join = SpellStart.join(act);
    if (!stay.isOpen()) {
      open(act.groupId(), stay, join);
    } else if (join.clarifies(stay.start())) {
      stay.clarify(join);
      tellEntered(act.groupId(), stay);
      if (community.clarify(join)) {
        tellCommunityEntered();
      }
    } else {
      stay.joinAgain();
    }
  }

  private void leave(Act act) {
    dated.remove(act.groupId());
    GroupStay stay = stay(act.groupId());
    if (!stay.wasEverOpen()) {
      open(act.groupId(), stay, SpellStart.evidence(act.ts()));
    }
    if (stay.isOpen()) {
      SpellEnd end = SpellEnd.of(act);
      tell(act.groupId(), stay, end);
      community.exit(end);
    }
    stay.leave(act.ts(), act.precision());
  }

  private void attest(Act act) {
    if (act.precision() == TsPrecision.DAY) {
      dated.putIfAbsent(act.groupId(), Math.min(act.ts() + DAY_MICROS, dataEnd) - 1);
    } else {
      attest(act.groupId(), act.ts());
    }
  }

  /** Counts the evidence of days that are over by an instant; all of it is of one day or two. */
  private void countDatedBefore(long ts) {
    while (!dated.isEmpty()) {
      Map.Entry<String, Long> next =
          Collections.min(dated.entrySet(), Map.Entry.comparingByValue());
      if (next.getValue() >= ts) {
        return;
      }
      dated.remove(next.getKey());
      moveOnTo(next.getValue());
      attest(next.getKey(), next.getValue());
    }
  }

  private void attest(String groupId, long at) {
    GroupStay stay = stay(groupId);
    boolean isNews = !stay.isOpen() && !stay.leftAt(at);
    if (groupId.equals(GroupIds.WHOLE_COMMUNITY)) {
      isNews = isNews && !community.isOpen() && !community.endedAt(at);
    }
    if (isNews) {
      open(groupId, stay, SpellStart.evidence(at));
    }
  }

  private GroupStay stay(String groupId) {
    return stays.computeIfAbsent(groupId, id -> new GroupStay());
  }

  private void open(String groupId, GroupStay stay, SpellStart start) {
    stay.open(start);
    tellEntered(groupId, stay);
    if (community.enter(start)) {
      tellCommunityEntered();
    }
  }

  private void tellEntered(String groupId, GroupStay stay) {
    if (!groupId.equals(GroupIds.WHOLE_COMMUNITY)) {
      listener.entered(
          new Stay(groupId, stay.spellNo(), stay.start(), SpellEnd.NOT_YET, stay.noOpJoins()));
    }
  }

  private void tell(String groupId, GroupStay stay, SpellEnd end) {
    if (!groupId.equals(GroupIds.WHOLE_COMMUNITY)) {
      listener.left(new Stay(groupId, stay.spellNo(), stay.start(), end, stay.noOpJoins()));
    }
  }

  private void tellCommunityEntered() {
    listener.entered(
        new Stay(
            GroupIds.WHOLE_COMMUNITY, community.spellNo(), community.start(), SpellEnd.NOT_YET, 0));
  }

  private void tellCommunity() {
    listener.left(
        new Stay(
            GroupIds.WHOLE_COMMUNITY, community.spellNo(), community.start(), community.end(), 0));
    community.close();
  }
}
