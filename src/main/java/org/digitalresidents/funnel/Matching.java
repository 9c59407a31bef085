package org.digitalresidents.funnel;

/**
 * Which act of an instant stands for which step, one to one. Grows by a step at a time, along
 * augmenting paths (Kuhn 1955), so that each step finds an act whenever there is one at all.
 */
final class Matching {
  private static final int FREE = 0;

  private final Hits hits;
  private final int[] stepOf; // by hit; FREE where it stands for none
  private final int pinned; // a hit whose step is fixed; -1 where none is
  private final int size;

  private Matching(Hits hits, int[] stepOf, int pinned, int size) {
    this.hits = hits;
    this.stepOf = stepOf;
    this.pinned = pinned;
    this.size = size;
  }

  static Matching none(Hits hits) {
    return new Matching(hits, new int[hits.size()], -1, 0);
  }

  /** One in which an act is the first step, for good. */
  static Matching entered(Hits hits, int hit) {
    int[] stepOf = new int[hits.size()];
    stepOf[hit] = 1;
    return new Matching(hits, stepOf, hit, 1);
  }

  /** The same with a step more; null where no act is left for it. */
  Matching with(int step) {
    int[] grown = stepOf.clone();
    boolean[] seen = new boolean[grown.length];
    if (pinned >= 0) {
      seen[pinned] = true;
    }
    return isPlaced(step, grown, seen) ? new Matching(hits, grown, pinned, size + 1) : null;
  }

  private boolean isPlaced(int step, int[] of, boolean[] seen) {
    for (int hit = 0; hit < of.length; hit++) {
      if (!seen[hit] && hits.isStep(hit, step)) {
        seen[hit] = true;
        if (of[hit] == FREE || isPlaced(of[hit], of, seen)) {
          of[hit] = step;
          return true;
        }
      }
    }
    return false;
  }

  /** Whether every act of the instant stands for a step. */
  boolean usesAll() {
    return size == stepOf.length;
  }
}
