package org.digitalresidents.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberKey;

/**
 * Membership spells by another road than {@link SpellFold}: a group's acts, all at hand, are cut
 * after each leave, each piece is one spell; the community is the components of intervals that
 * touch.
 */
final class SpellAlgebra {
  private final MemberKey member;
  private final List<Act> acts;

  /** A spell with the positions, among the acts, of what opened, named and closed it. */
  private record Interval(
      String groupId,
      int opened,
      SpellStart start,
      int named,
      int closed,
      SpellEnd end,
      int noOps) {
    boolean touches(Interval other) {
      return start.at() <= other.end.at() && other.start.at() <= end.at();
    }

    boolean isOpenAt(int position) {
      return opened < position && position < closed;
    }
  }

  private SpellAlgebra(MemberKey member, List<Act> acts) {
    this.member = member;
    this.acts = acts;
  }

  static List<Spell> spells(MemberKey member, List<Act> acts) {
    return new SpellAlgebra(member, acts).spells();
  }

  private List<Spell> spells() {
    List<Interval> all = new ArrayList<>();
    List<Spell> rows = new ArrayList<>();
    acts.stream()
        .map(Act::groupId)
        .distinct()
        .filter(g -> !g.matches("dm|[*]"))
        .sorted()
        .forEach(groupId -> all.addAll(intervals(groupId, List.of())));
    for (Interval i : all) {
      long no =
          all.stream().filter(o -> o.groupId.equals(i.groupId) && o.opened <= i.opened).count();
      rows.add(Spell.of(member, new Stay(i.groupId, no, i.start, i.end, i.noOps)));
    }
    all.addAll(intervals("*", List.copyOf(all)));
    rows.addAll(union(all));
    return rows;
  }

  private List<Interval> intervals(String groupId, List<Interval> others) {
    List<Interval> found = new ArrayList<>();
    List<Integer> piece = new ArrayList<>();
    long lastLeave = Long.MIN_VALUE;
    for (int i = 0; i < acts.size(); i++) {
      Act act = acts.get(i);
      if (act.actorKind() != ActorKind.MEMBER || !act.groupId().equals(groupId)) {
        continue;
      }
      if (act.etype() == Etype.LEAVE || act.etype() == Etype.KICK) {
        if (!piece.isEmpty() || found.isEmpty()) {
          found.add(interval(groupId, piece, i));
        }
        piece.clear();
        lastLeave = act.ts();
      } else if (act.etype() == Etype.JOIN) {
        piece.add(i);
      } else if (act.etype().isEvidenceOfMembership()
          && (!piece.isEmpty() || act.ts() != lastLeave)
          && tellsNews(i, others)) {
        piece.add(i);
      }
    }
    if (!piece.isEmpty()) {
      found.add(interval(groupId, piece, acts.size()));
    }
    return found;
  }

  private boolean tellsNews(int position, List<Interval> others) {
    long ts = acts.get(position).ts();
    return others.stream()
        .noneMatch(o -> o.isOpenAt(position) || (o.closed < position && o.end.at() == ts));
  }

  private Interval interval(String groupId, List<Integer> piece, int closed) {
    SpellEnd end = closed == acts.size() ? SpellEnd.NOT_YET : SpellEnd.of(acts.get(closed));
    if (piece.isEmpty()) {
      return new Interval(
          groupId, closed, SpellStart.evidence(acts.get(closed).ts()), closed, closed, end, 0);
    }
    int first = piece.get(0);
    List<Integer> joins = piece.stream().filter(i -> acts.get(i).etype() == Etype.JOIN).toList();
    for (int join : joins) {
      if (acts.get(join).ts() == acts.get(first).ts()) {
        SpellStart start = SpellStart.join(acts.get(join));
        return new Interval(groupId, first, start, join, closed, end, joins.size() - 1);
      }
    }
    SpellStart start = SpellStart.evidence(acts.get(first).ts());
    return new Interval(groupId, first, start, first, closed, end, joins.size());
  }

  private List<Spell> union(List<Interval> all) {
    List<Interval> left = new ArrayList<>(all);
    left.sort(Comparator.comparingLong(i -> i.start.at()));
    List<Spell> rows = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Interval> component = new ArrayList<>(List.of(left.remove(0)));
      for (boolean grown = true; grown; ) {
        List<Interval> more =
            left.stream().filter(i -> component.stream().anyMatch(i::touches)).toList();
        grown = component.addAll(more);
        left.removeAll(more);
      }
      SpellStart start =
          component.stream()
              .min(
                  Comparator.<Interval>comparingLong(i -> i.start.at())
                      .thenComparing(i -> i.start.isUnknown())
                      .thenComparing(Interval::named))
              .orElseThrow()
              .start;
      SpellEnd end =
          component.stream().max(Comparator.comparingInt(Interval::closed)).orElseThrow().end;
      rows.add(Spell.of(member, new Stay("*", rows.size() + 1L, start, end, 0)));
    }
    return rows;
  }
}
