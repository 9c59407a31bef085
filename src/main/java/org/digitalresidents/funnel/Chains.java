package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the longest chain of steps in their order, over all entries.
 *
 * <p>Per level it keeps the chains that may still be the best to go on from. With one window that
 * is the one that began latest; where steps have limits of their own, also those that began earlier
 * and whose last step is nearer: the pairs (start, last) of which none is better in both. Source:
 * definitions 7.1, where it was held against brute force.
 *
 * <p>Within an instant: {@code any} takes the acts in whatever order leads furthest, {@code seq} in
 * that of the source, {@code strict} lets no step follow another. What an exclusion at the instant
 * of a step does follows from the same: {@code any} puts it where it does no harm, {@code strict}
 * where it does.
 */
final class Chains implements Tracker {
  private final FunnelSpec spec;
  private final FunnelSpec.Ties ties;
  private final List<Level> levels = new ArrayList<>(); // of chains to go on from; 0 is not used
  private final List<Chain> fresh =
      new ArrayList<>(); // of the instant at hand, each with its level
  private final List<Integer> freshLevels = new ArrayList<>();
  private final boolean isOfFirstEntry;
  private boolean takesEntries = true;
  private boolean isOver;
  private boolean isDropped;
  private int done;
  private long moment;
  private Reached reached = Reached.NOTHING;
  private final StepTimes times;

  private Chains(FunnelSpec spec, FunnelSpec.Ties ties, boolean isOfFirstEntry) {
    this.spec = spec;
    this.ties = ties;
    this.isOfFirstEntry = isOfFirstEntry;
    this.times = new StepTimes(spec.size());
    for (int level = 0; level <= spec.size(); level++) {
      levels.add(new Level(spec, level));
    }
  }

  /** From every entry. */
  static Chains ofAllEntries(FunnelSpec spec, FunnelSpec.Ties ties) {
    return new Chains(spec, ties, false);
  }

  /** From the first entry only. */
  static Chains ofFirstEntry(FunnelSpec spec, FunnelSpec.Ties ties) {
    return new Chains(spec, ties, true);
  }

  @Override
  public Chains copy(FunnelSpec.Ties other) {
    Chains copy = new Chains(spec, other, isOfFirstEntry);
    for (int level = 0; level < levels.size(); level++) {
      copy.levels.get(level).addAll(levels.get(level));
    }
    copy.takesEntries = takesEntries;
    copy.isOver = isOver;
    copy.isDropped = isDropped;
    copy.done = done;
    copy.moment = moment;
    copy.reached = reached;
    times.copyTo(copy.times);
    return copy;
  }

  @Override
  public void take(Hits hits) {
    if (ties == FunnelSpec.Ties.SEQ && hits.size() > 1) {
      for (int hit = 0; hit < hits.size(); hit++) {
        pass(hits.alone(hit), -1);
      }
    } else {
      pass(hits, -1);
    }
  }

  /** The instant of one entry, the only one there is: an act of it. */
  void enter(Hits hits, int hit) {
    if (ties == FunnelSpec.Ties.SEQ) {
      pass(hits.alone(hit), 0);
      takesEntries = false;
      for (int later = hit + 1; later < hits.size(); later++) {
        pass(hits.alone(later), -1);
      }
    } else {
      pass(hits, hit);
    }
    takesEntries = false;
  }

  @Override
  public Reached reached() {
    return reached;
  }

  @Override
  public boolean isLive(long ts) {
    return !isOver && levels.stream().anyMatch(level -> level.isLive(ts));
  }

  @Override
  public boolean isDropped() {
    return isDropped;
  }

  @Override
  public int done() {
    return done;
  }

  /** All that can be before and after the acts of an instant. */
  private void pass(Hits hits, int entry) {
    if (isOver) {
      return;
    }
    moment++;
    long ts = hits.ts();
    levels.forEach(level -> level.forget(ts));
    Instant instant = new Instant(spec, ties, hits);
    for (int level = 1; level < spec.size(); level++) {
      carryOn(instant, levels.get(level));
    }
    if (!isOver && takesEntries) {
      boolean enters = instant.enter(entry, this::add);
      takesEntries = !(enters && isOfFirstEntry);
    }
    for (int i = 0; i < fresh.size(); i++) {
      levels.get(freshLevels.get(i)).add(fresh.get(i), ts);
    }
    fresh.clear();
    freshLevels.clear();
    noteDone(hits);
    times.forgetAllBut(levels);
    isOver = isOver || reached.level() == spec.size();
  }

  private void carryOn(Instant instant, Level level) {
    for (Chain chain : level.chains()) {
      int added = fresh.size();
      boolean goesOn = instant.goOn(chain, level.number(), this::add);
      boolean stays = instant.survives(level.number());
      if (!stays) {
        level.remove(chain);
      }
      FunnelSpec.Then then = instant.consequence(level.number());
      if (!stays && !goesOn && fresh.size() == added && then != FunnelSpec.Then.CUT) {
        stop(then);
        return;
      }
    }
  }

  private void stop(FunnelSpec.Then then) {
    isOver = true;
    isDropped = then == FunnelSpec.Then.DROP_MEMBER;
  }

  private void add(int level, Chain chain, boolean isAlive) {
    times.note(chain.start(), level, chain.last());
    if (reached.isBeatenBy(level, moment, chain.entry())) {
      reached = new Reached(level, moment, chain.last(), chain.entry(), times.of(chain.start()));
    }
    if (isAlive && level < spec.size()) {
      fresh.add(chain);
      freshLevels.add(level);
    }
  }

  private void noteDone(Hits hits) {
    if (levels.stream().anyMatch(level -> !level.chains().isEmpty())) {
      done |= hits.allSteps();
    }
  }
}
