package org.digitalresidents.funnel;

import org.digitalresidents.funnel.FunnelSpec.Entries;
import org.digitalresidents.funnel.FunnelSpec.Order;
import org.digitalresidents.funnel.FunnelSpec.Ties;
import org.digitalresidents.funnel.Tracker.Reached;

/**
 * What comes of the acts that belong together: one member's, in one stay, of one held value. Beside
 * the level it follows what the first entry alone led to, and, from the first instant with several
 * acts on, what the level would be if ties were taken loosely or strictly.
 */
final class Attempt {
  private final FunnelSpec spec;
  private final Tracker main;
  private final Chains first; // what the first entry leads to; null where the order does not matter
  private Tracker loose; // null as long as there was no tie
  private Tracker strict;
  private long firstEntryAt = StepTimes.NOT_REACHED;
  private long latestEntryAt = StepTimes.NOT_REACHED;
  private long entries;

  Attempt(FunnelSpec spec) {
    this.spec = spec;
    this.main = main(spec);
    this.first = spec.order() == Order.ANY ? null : Chains.ofFirstEntry(spec, spec.ties());
  }

  private static Tracker main(FunnelSpec spec) {
    if (spec.order() == Order.ANY) {
      return new AnyOrder(spec, spec.ties());
    }
    return spec.entries() == Entries.FIRST
        ? Chains.ofFirstEntry(spec, spec.ties())
        : Chains.ofAllEntries(spec, spec.ties());
  }

  /** The acts of an instant. */
  void take(Hits hits, long entriesNow) {
    fork(hits);
    main.take(hits);
    if (loose != null && loose != main) {
      loose.take(hits);
    }
    if (strict != null && strict != main) {
      strict.take(hits);
    }
    if (first != null) {
      first.take(hits);
    }
    noteEntries(hits, entriesNow);
  }

  /** Begins with one act of an instant, the only entry. */
  static Attempt enter(FunnelSpec spec, Hits hits, int hit) {
    Attempt attempt = new Attempt(spec);
    attempt.fork(hits);
    ((Chains) attempt.main).enter(hits, hit);
    if (attempt.loose != null && attempt.loose != attempt.main) {
      ((Chains) attempt.loose).enter(hits, hit);
    }
    if (attempt.strict != null && attempt.strict != attempt.main) {
      ((Chains) attempt.strict).enter(hits, hit);
    }
    attempt.first.enter(hits, hit);
    attempt.noteEntries(hits, 1);
    return attempt;
  }

  private void fork(Hits hits) {
    if (loose == null && hits.size() > 1) {
      loose = spec.ties() == Ties.ANY ? main : main.copy(Ties.ANY);
      strict = spec.ties() == Ties.STRICT ? main : main.copy(Ties.STRICT);
    }
  }

  private void noteEntries(Hits hits, long entriesNow) {
    if (entriesNow == 0) {
      return;
    }
    entries += entriesNow;
    boolean isFirst = firstEntryAt == StepTimes.NOT_REACHED;
    if (isFirst) {
      firstEntryAt = hits.ts();
    }
    if (isFirst || spec.entries() != Entries.FIRST) {
      latestEntryAt = hits.ts();
    }
  }

  Reached reached() {
    return main.reached();
  }

  /** What the first entry led to; nothing where there was none. */
  Reached ofFirstEntry() {
    return first == null ? Reached.NOTHING : first.reached();
  }

  /** The level if acts at one instant may have come in any order. */
  int looseLevel() {
    return (loose == null ? main : loose).reached().level();
  }

  /** The level if no act at one instant may follow another. */
  int strictLevel() {
    return (strict == null ? main : strict).reached().level();
  }

  boolean isDropped() {
    return main.isDropped();
  }

  int done() {
    return main.done();
  }

  long entries() {
    return entries;
  }

  long firstEntryAt() {
    return firstEntryAt;
  }

  /** The latest entry that counts. */
  long latestEntryAt() {
    return latestEntryAt;
  }

  /** Whether anything can still come of it at an instant. */
  boolean isLive(long ts) {
    boolean isTied = loose != null && (loose.isLive(ts) || strict.isLive(ts));
    return main.isLive(ts) || isTied || (first != null && first.isLive(ts));
  }
}
