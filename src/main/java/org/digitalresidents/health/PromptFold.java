package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;

/**
 * Calls that anybody can follow with a word or a click: how many, by whom, how many follow, and how
 * many of the silent speak. Silent is who has been in the group for four weeks and has not spoken
 * there. Holds the members of the group and the calls of two weeks. Source: definitions F3.
 */
final class PromptFold implements WeekFold {
  private static final int SILENT_WEEKS = 4;

  private final ZoneId zone;
  private final LocalDate silentFrom;
  private final Map<String, Stay> stays = new HashMap<>();
  private final Map<String, LocalDate> lastSpoke = new HashMap<>();
  private final Map<String, LocalDate> prompts = new HashMap<>();
  private final Set<String> speakers = new HashSet<>();
  private final Set<String> takers = new HashSet<>();
  private long byStaff;
  private long byMembers;

  /** A member's last stay; the end is null while it goes on. */
  private record Stay(Instant start, Instant end) {
    boolean isAt(Instant at) {
      return !start.isAfter(at) && lastsAfter(at);
    }

    boolean lastsAfter(Instant at) {
      return end == null || end.isAfter(at);
    }
  }

  /**
   * Of a place not seen yet.
   *
   * @param firstWeek in which the data begin; nobody is silent before there are four weeks
   */
  PromptFold(ZoneId zone, LocalDate firstWeek) {
    this.zone = zone;
    this.silentFrom = firstWeek.plusWeeks(SILENT_WEEKS);
  }

  @Override
  public void see(Fact fact, LocalDate week) {
    if (!fact.isHome()) {
      return;
    }
    if (fact.isOf(MembershipSpell.MEMBERSHIP_SPELL)) {
      stays.put(
          fact.text(MembershipSpell.MEMBER_ID),
          new Stay(fact.at(), fact.instant(MembershipSpell.END_AT)));
    } else if (fact.isOf(MemberDay.MEMBER_DAY)) {
      takers.add(fact.text(MemberDay.MEMBER_ID));
    } else if (fact.isOf(PostWords.POST_WORDS)) {
      seeWords(fact, week);
    } else if (fact.isOf(Reply.REPLY) && prompts.containsKey(fact.text(Reply.TO_EVENT_ID))) {
      if (fact.isByMember(Reply.FROM_ACTOR_ID, Reply.FROM_KIND)) {
        takers.add(fact.text(Reply.FROM_ACTOR_ID));
      }
    }
  }

  private void seeWords(Fact fact, LocalDate week) {
    boolean isMembers = fact.isByMember(PostWords.ACTOR_ID, PostWords.ACTOR_KIND);
    boolean isStaffs = ActorKind.STAFF.code().equals(fact.text(PostWords.ACTOR_KIND));
    if (fact.flag(PostWords.IS_PROMPT) && (isMembers || isStaffs)) {
      prompts.put(fact.text(PostWords.EVENT_ID), week);
      byStaff += isStaffs ? 1 : 0;
      byMembers += isMembers ? 1 : 0;
    }
    if (isMembers) {
      speakers.add(fact.text(PostWords.ACTOR_ID));
      if (fact.flag(PostWords.IS_RITUAL)) {
        takers.add(fact.text(PostWords.ACTOR_ID));
      }
    }
  }

  @Override
  public void tell(LocalDate week, Points out) {
    out.count(HealthIndex.PROMPTS, week, byStaff + byMembers);
    out.tally(HealthIndex.MEMBER_PROMPT_SHARE, week, byMembers, byStaff + byMembers);
    tellMembers(week, out);
    speakers.forEach(member -> lastSpoke.put(member, week));
    prompts.values().removeIf(asked -> asked.isBefore(week));
    speakers.clear();
    takers.clear();
    byStaff = 0;
    byMembers = 0;
  }

  private void tellMembers(LocalDate week, Points out) {
    Instant start = week.atStartOfDay(zone).toInstant();
    Instant early = week.minusWeeks(SILENT_WEEKS).atStartOfDay(zone).toInstant();
    stays.values().removeIf(stay -> !stay.lastsAfter(start));
    long present = stays.size();
    long following = takers.stream().filter(stays::containsKey).count();
    out.tally(HealthIndex.PROMPT_BREADTH, week, following, present);
    if (week.isBefore(silentFrom)) {
      return;
    }
    long silent = 0;
    long woken = 0;
    for (Map.Entry<String, Stay> stay : stays.entrySet()) {
      boolean isOld = stay.getValue().isAt(early);
      LocalDate spoke = lastSpoke.get(stay.getKey());
      if (isOld && (spoke == null || spoke.isBefore(week.minusWeeks(SILENT_WEEKS)))) {
        silent++;
        woken += speakers.contains(stay.getKey()) ? 1 : 0;
      }
    }
    boolean isCalled = byStaff + byMembers > 0;
    out.tally(
        isCalled ? HealthIndex.LURKERS_WOKEN_SHARE : HealthIndex.LURKERS_UNPROMPTED_SHARE,
        week,
        woken,
        silent);
  }
}
