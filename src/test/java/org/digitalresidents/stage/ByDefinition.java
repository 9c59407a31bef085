package org.digitalresidents.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.Stage;
import org.digitalresidents.time.EpochMicros;

/**
 * Stages by another road than {@link StageFold}: all acts at hand, and at each instant at which
 * anything can change the definition asked anew, by counting through the whole list.
 */
final class ByDefinition {
  private final List<Evidence> topDown;
  private final List<Act> acts = new ArrayList<>(); // the member's
  private final List<Spell> spells = new ArrayList<>(); // in the community
  private final List<List<Act>> giving = new ArrayList<>(); // by evidence, which acts gave it
  private final long dataEnd;
  private final ZoneId zone;

  private ByDefinition(List<Evidence> topDown, List<Act> all, long dataEnd, ZoneId zone) {
    this.topDown = topDown;
    this.dataEnd = dataEnd;
    this.zone = zone;
    all.stream()
        .filter(act -> act.actorKind() == ActorKind.MEMBER && !isLaterLine(act, all))
        .forEach(acts::add);
    for (Spell spell : ActText.fold(new SpellFold(), ActText.ANN, all, dataEnd)) {
      if (spell.groupId().equals(GroupIds.WHOLE_COMMUNITY)) {
        spells.add(spell);
      }
    }
    for (Evidence evidence : topDown) {
      giving.add(acts.stream().filter(act -> gives(evidence, act)).toList());
    }
  }

  private static boolean isLaterLine(Act act, List<Act> all) {
    return isPaidLine(act)
        && act.orderId() != null
        && all.subList(0, all.indexOf(act)).stream()
            .anyMatch(other -> isPaidLine(other) && act.orderId().equals(other.orderId()));
  }

  private static boolean isPaidLine(Act act) {
    return act.actorKind() == ActorKind.MEMBER
        && act.etype() == Etype.ORDER
        && act.amountMinor() > 0;
  }

  static List<MemberStageRow> rows(
      List<Evidence> topDown, List<Act> all, long dataEnd, ZoneId zone, String variant) {
    return new ByDefinition(topDown, all, dataEnd, zone).rows(variant);
  }

  /** What holds which stage at an instant. */
  private record Standing(Evidence evidence, long at, String eventId) {
    Stage stage() {
      return evidence.stage();
    }
  }

  private boolean gives(Evidence evidence, Act act) {
    List<Act> soFar = acts.subList(0, acts.indexOf(act) + 1);
    boolean isMeant = evidence.parts().stream().anyMatch(part -> part.when().matches(act, false));
    if (evidence.isFirstOnly()) {
      Evidence.Part only = evidence.parts().get(0);
      long times = soFar.stream().filter(a -> only.when().matches(a, false)).count();
      return isMeant && times == 1 && act.ts() > lastLeave(act.ts());
    }
    return isMeant
        && act.ts() > lastLeave(act.ts())
        && evidence.parts().stream()
            .allMatch(part -> count(part, soFar, act.ts(), evidence.within()) >= part.atLeast());
  }

  private int count(Evidence.Part part, List<Act> soFar, long ts, long within) {
    Set<Object> things = new HashSet<>();
    for (Act act : soFar) {
      boolean isInSpan = ts - act.ts() <= within && act.ts() > lastLeave(ts);
      if (isInSpan && part.when().matches(act, false)) {
        things.add(
            switch (part.distinct()) {
              case ACTS -> act.eventId();
              case DAYS -> day(act);
              case ORDERS -> Objects.requireNonNullElse(act.orderId(), act.eventId());
            });
      }
    }
    return things.size();
  }

  private LocalDate day(Act act) {
    return EpochMicros.instant(act.ts()).atZone(zone).toLocalDate();
  }

  /** The latest end of a spell at or before an instant. */
  private long lastLeave(long ts) {
    return spells.stream()
        .mapToLong(ByDefinition::end)
        .filter(end -> end <= ts)
        .max()
        .orElse(Long.MIN_VALUE);
  }

  private static long start(Spell spell) {
    return EpochMicros.of(spell.startAt());
  }

  private static long end(Spell spell) {
    return spell.endAt() == null ? Long.MAX_VALUE : EpochMicros.of(spell.endAt());
  }

  private Standing standing(long ts) {
    for (int i = 0; i < topDown.size(); i++) {
      Evidence evidence = topDown.get(i);
      if (evidence.isMembership()) {
        for (Spell spell : spells) {
          if (start(spell) <= ts && ts < end(spell)) {
            return new Standing(evidence, start(spell), null);
          }
        }
      }
      Standing latest = null;
      for (Act act : giving.get(i)) {
        boolean counts = act.ts() <= ts && ts < act.ts() + evidence.countsFor();
        if (counts && act.ts() > lastLeave(ts)) {
          latest = new Standing(evidence, act.ts(), act.eventId());
        }
      }
      if (latest != null) {
        return latest;
      }
    }
    return null;
  }

  private SortedSet<Long> changePoints() {
    TreeSet<Long> points = new TreeSet<>();
    spells.forEach(spell -> points.add(start(spell)));
    spells.forEach(spell -> points.add(end(spell)));
    for (int i = 0; i < topDown.size(); i++) {
      for (Act act : giving.get(i)) {
        points.add(act.ts());
        points.add(act.ts() + topDown.get(i).countsFor());
      }
    }
    return points.headSet(dataEnd);
  }

  private List<MemberStageRow> rows(String variant) {
    List<MemberStageRow> rows = new ArrayList<>();
    Standing open = null;
    Stage previous = null;
    long enter = 0;
    for (long point : changePoints()) {
      Standing now = standing(point);
      Stage before = open == null ? null : open.stage();
      Stage after = now == null ? null : now.stage();
      if (before != after) {
        if (open != null) {
          rows.add(row(rows.size() + 1, variant, open, previous, enter, point, after));
        }
        open = now;
        previous = before;
        enter = point;
      }
    }
    if (open != null) {
      rows.add(row(rows.size() + 1, variant, open, previous, enter, Long.MAX_VALUE, null));
    }
    return rows;
  }

  private MemberStageRow row(
      long no, String variant, Standing held, Stage previous, long enter, long exit, Stage next) {
    String kind;
    if (exit == Long.MAX_VALUE) {
      kind = "still";
    } else if (spells.stream().anyMatch(spell -> end(spell) == exit)) {
      kind = "left";
    } else {
      kind = next != null && next.compareTo(held.stage()) > 0 ? "rose" : "fell";
    }
    Set<Act> counted = new HashSet<>();
    for (int i = 0; i < topDown.size(); i++) {
      if (topDown.get(i).stage() == held.stage()) {
        giving.get(i).stream().filter(a -> a.ts() >= enter && a.ts() < exit).forEach(counted::add);
      }
    }
    return new MemberStageRow(
        ActText.ANN.communityId(),
        ActText.ANN.actorId(),
        no,
        variant,
        held.stage().code(),
        EpochMicros.instant(enter),
        exit == Long.MAX_VALUE ? null : EpochMicros.instant(exit),
        previous == null ? null : previous.code(),
        next == null ? null : next.code(),
        kind,
        held.evidence().code(),
        EpochMicros.instant(held.at()),
        held.eventId(),
        counted.size());
  }
}
