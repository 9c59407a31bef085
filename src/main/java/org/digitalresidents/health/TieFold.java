package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;

/**
 * Who is tied to whom: two who replied to one another, in one direction or both, within four weeks.
 * All staff are one, the brand; programs and unknown actors have no ties. Holds the ties of four
 * weeks. Source: definitions F2.
 */
final class TieFold implements WeekFold {
  /** What the staff are told as; no member's name is empty. */
  static final String BRAND = "";

  private static final int WEEKS = 4;
  private static final int PARTNERS = 3;

  /** A star needs a centre and rays, and a few more. */
  private static final int FEWEST_NODES = 5;

  private final int fewest;
  private final Map<Tie, LocalDate> lastWeeks = new HashMap<>();
  private boolean hasStaff;

  /** Two that are tied, in order of their names. */
  record Tie(String one, String other) {
    static Tie of(String a, String b) {
      return a.compareTo(b) < 0 ? new Tie(a, b) : new Tie(b, a);
    }
  }

  TieFold(int fewest) {
    this.fewest = fewest;
  }

  @Override
  public void see(Fact fact, LocalDate week) {
    hasStaff |= ActorKind.STAFF.code().equals(fact.text(PostWords.ACTOR_KIND));
    if (!fact.isOf(Reply.REPLY)) {
      return;
    }
    String from = node(fact.text(Reply.FROM_ACTOR_ID), fact.text(Reply.FROM_KIND));
    String to = node(fact.text(Reply.TO_ACTOR_ID), fact.text(Reply.TO_KIND));
    hasStaff |= BRAND.equals(from) || BRAND.equals(to);
    if (from != null && to != null && !from.equals(to)) {
      lastWeeks.put(Tie.of(from, to), week);
    }
  }

  /** Null where there is none. */
  private static String node(String actor, String kind) {
    if (ActorKind.STAFF.code().equals(kind)) {
      return BRAND;
    }
    return ActorKind.MEMBER.code().equals(kind) ? actor : null;
  }

  @Override
  public void tell(LocalDate week, Points out) {
    lastWeeks.values().removeIf(last -> !last.isAfter(week.minusWeeks(WEEKS)));
    long ofMembers = lastWeeks.keySet().stream().filter(tie -> !tie.one().equals(BRAND)).count();
    out.share(HealthIndex.MEMBER_TIE_SHARE, week, ofMembers, lastWeeks.size(), fewest);
    Map<String, Set<String>> partners = partners();
    long members = partners.size();
    long connected = partners.values().stream().filter(with -> with.size() >= PARTNERS).count();
    out.share(HealthIndex.CONNECTED_MEMBER_SHARE, week, connected, members, fewest);
    long pairs = members * (members - 1) / 2;
    out.share(HealthIndex.TIE_DENSITY, week, ofMembers, pairs, fewest);
    out.share(HealthIndex.LARGEST_CIRCLE_SHARE, week, largestCircle(partners), members, fewest);
    if (!hasStaff || members + 1 < FEWEST_NODES) {
      NullReason reason = hasStaff ? NullReason.TOO_FEW : NullReason.NO_STAFF;
      out.absence(HealthIndex.STAR_NESS, week, reason);
    } else {
      out.figure(HealthIndex.STAR_NESS, week, starNess(members + 1), members + 1);
    }
  }

  /** Of every member with ties the members among them. */
  private Map<String, Set<String>> partners() {
    Map<String, Set<String>> partners = new TreeMap<>();
    for (Tie tie : lastWeeks.keySet()) {
      Set<String> ofOther = partners.computeIfAbsent(tie.other(), key -> new HashSet<>());
      if (!tie.one().equals(BRAND)) {
        ofOther.add(tie.one());
        partners.computeIfAbsent(tie.one(), key -> new HashSet<>()).add(tie.other());
      }
    }
    return partners;
  }

  /**
   * {@code Σ (d* − d) / (n − 1)(n − 2)} over all n nodes, with d* the degree of the brand; 0 where
   * that is negative. Source: Freeman, Social Networks 1 (1979).
   */
  private double starNess(long n) {
    long ofBrand = lastWeeks.keySet().stream().filter(tie -> tie.one().equals(BRAND)).count();
    long degrees = 2L * lastWeeks.size();
    double sum = (double) n * ofBrand - degrees;
    return Math.max(sum / ((n - 1.0) * (n - 2.0)), 0);
  }

  private static long largestCircle(Map<String, Set<String>> partners) {
    Set<String> seen = new HashSet<>();
    long largest = 0;
    for (String member : partners.keySet()) {
      long before = seen.size();
      if (seen.add(member)) {
        Deque<String> next = new ArrayDeque<>(partners.get(member));
        while (!next.isEmpty()) {
          String at = next.remove();
          if (seen.add(at)) {
            next.addAll(partners.get(at));
          }
        }
        largest = Math.max(largest, seen.size() - before);
      }
    }
    return largest;
  }
}
