package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the most steps done within a window, in whatever order. Of acts that can be the same steps,
 * only as many of the latest are kept as there are steps. The acts of an instant come in any order,
 * so ties matter only where an exclusion is among them.
 */
final class AnyOrder implements Tracker {
  private static final int FREE = -1;

  private final FunnelSpec spec;
  private final FunnelSpec.Ties ties;
  private final List<Act> recent = new ArrayList<>(); // in the order of time
  private boolean isOver;
  private boolean isDropped;
  private int done;
  private long moment;
  private Reached reached = Reached.NOTHING;

  private record Act(int steps, Entry entry) {}

  AnyOrder(FunnelSpec spec, FunnelSpec.Ties ties) {
    this.spec = spec;
    this.ties = ties;
  }

  @Override
  public AnyOrder copy(FunnelSpec.Ties other) {
    AnyOrder copy = new AnyOrder(spec, other);
    copy.recent.addAll(recent);
    copy.isOver = isOver;
    copy.isDropped = isDropped;
    copy.done = done;
    copy.moment = moment;
    copy.reached = reached;
    return copy;
  }

  @Override
  public void take(Hits hits) {
    if (ties == FunnelSpec.Ties.SEQ && hits.size() > 1) {
      for (int hit = 0; hit < hits.size(); hit++) {
        pass(hits.alone(hit));
      }
    } else {
      pass(hits);
    }
  }

  private void pass(Hits hits) {
    if (isOver) {
      return;
    }
    moment++;
    long ts = hits.ts();
    recent.removeIf(act -> ts - act.entry().ts() > spec.window());
    boolean isCut = hits.allCuts() != 0;
    boolean wasUnderway = !recent.isEmpty();
    if (isCut && ties == FunnelSpec.Ties.STRICT) {
      judgeEachAlone(hits);
    } else {
      add(hits);
      judge(ts);
    }
    done |= recent.isEmpty() ? 0 : hits.allSteps();
    if (isCut) {
      recent.clear();
      if (ties == FunnelSpec.Ties.ANY) {
        add(hits);
      }
      end(hits, wasUnderway);
    }
    isOver = isOver || reached.level() == spec.size();
  }

  /** The exclusion may lie between any two of them. */
  private void judgeEachAlone(Hits hits) {
    for (int hit = 0; hit < hits.size(); hit++) {
      recent.clear();
      add(hits.alone(hit));
      judge(hits.ts());
    }
  }

  private void end(Hits hits, boolean wasUnderway) {
    for (int i = 0; i < spec.exclusions().size(); i++) {
      FunnelSpec.Then then = spec.exclusions().get(i).then();
      if (wasUnderway && (hits.allCuts() >> i & 1) != 0 && then != FunnelSpec.Then.CUT) {
        isOver = true;
        isDropped = isDropped || then == FunnelSpec.Then.DROP_MEMBER;
      }
    }
  }

  private void add(Hits hits) {
    for (int hit = 0; hit < hits.size(); hit++) {
      if (hits.steps(hit) != 0) {
        recent.add(new Act(hits.steps(hit), hits.act(hit)));
        forgetOldest(hits.steps(hit));
      }
    }
  }

  private void forgetOldest(int steps) {
    List<Act> alike = recent.stream().filter(act -> act.steps() == steps).toList();
    if (alike.size() > spec.size()) {
      recent.remove(alike.get(0));
    }
  }

  /** Takes the latest acts first, so that the last one that helped is the latest start. */
  private void judge(long ts) {
    int[] actOf = new int[spec.size() + 1];
    Arrays.fill(actOf, FREE);
    int size = 0;
    int start = FREE;
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (isPlaced(i, actOf, new boolean[actOf.length])) {
        size++;
        start = i;
      }
    }
    if (size > 0) {
      Entry entry = recent.get(start).entry();
      if (reached.isBeatenBy(size, moment, entry)) {
        reached = new Reached(size, moment, ts, entry, times(actOf));
      }
    }
  }

  private boolean isPlaced(int act, int[] actOf, boolean[] seen) {
    for (int step = 1; step < actOf.length; step++) {
      if (!seen[step] && (recent.get(act).steps() >> step & 1) != 0) {
        seen[step] = true;
        if (actOf[step] == FREE || isPlaced(actOf[step], actOf, seen)) {
          actOf[step] = act;
          return true;
        }
      }
    }
    return false;
  }

  private long[] times(int[] actOf) {
    long[] times = StepTimes.none(spec.size());
    for (int step = 1; step < times.length; step++) {
      if (actOf[step] != FREE) {
        times[step] = recent.get(actOf[step]).entry().ts();
      }
    }
    return times;
  }

  @Override
  public Reached reached() {
    return reached;
  }

  @Override
  public boolean isLive(long ts) {
    return !isOver && recent.stream().anyMatch(act -> ts - act.entry().ts() <= spec.window());
  }

  @Override
  public boolean isDropped() {
    return isDropped;
  }

  @Override
  public int done() {
    return done;
  }
}
