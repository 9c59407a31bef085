package org.digitalresidents.funnel;

/**
 * How far chains get with the acts of one instant. An exclusion among the acts stands somewhere
 * between them; a chain gets past it where at some level on its way the exclusion does not hold.
 */
final class Instant {
  private static final int BEFORE_ENTRY = 1; // the bit of level 0, of which no exclusion holds

  private final FunnelSpec spec;
  private final boolean isStrictOrder;
  private final boolean areTiesStrict;
  private final Hits hits;
  private final long ts;
  private final int cuts;

  /** Takes what a chain came to, and whether it may go on. */
  interface Found {
    void add(int level, Chain chain, boolean isAlive);
  }

  Instant(FunnelSpec spec, FunnelSpec.Ties ties, Hits hits) {
    this.spec = spec;
    this.isStrictOrder = spec.order() == FunnelSpec.Order.STRICT;
    this.areTiesStrict = ties == FunnelSpec.Ties.STRICT;
    this.hits = hits;
    this.ts = hits.ts();
    this.cuts = hits.allCuts();
  }

  /** Whether a chain at a level that takes no step now may go on later. */
  boolean survives(int level) {
    return !isStrictOrder && isPast(1 << level);
  }

  /**
   * Goes on from a chain, and says whether some way leads past the exclusions. Where ties are
   * strict, an exclusion may have come before any step of the instant.
   */
  boolean goOn(Chain chain, int level, Found found) {
    boolean mayHaveEnded = areTiesStrict && !isPast(1 << level);
    boolean mayHaveBeenBroken = areTiesStrict && isStrictOrder && hits.size() > 1;
    if (mayHaveEnded || mayHaveBeenBroken) {
      return false;
    }
    return goOn(chain, level, Matching.none(hits), 1 << level, false, found);
  }

  /**
   * Begins chains, and says whether there was an act to begin with.
   *
   * @param hit the act they begin with; below 0 for whichever can
   */
  boolean enter(int hit, Found found) {
    Entry entry = hit < 0 ? hits.entry() : hits.act(hit);
    if (entry == null) {
      return false;
    }
    Matching used = hit < 0 ? Matching.none(hits).with(1) : Matching.entered(hits, hit);
    Chain chain = Chain.begin(entry);
    int levels = areTiesStrict ? 1 << 1 : BEFORE_ENTRY | 1 << 1;
    boolean isUnbroken = !isStrictOrder || !areTiesStrict || hits.size() == 1;
    found.add(1, chain, isPast(levels) && isUnbroken);
    if (!areTiesStrict) {
      goOn(chain, 1, used, levels, true, found);
    }
    return true;
  }

  private boolean goOn(
      Chain chain, int level, Matching used, int levels, boolean isNew, Found found) {
    boolean isAnyAlive = false;
    for (int step = level + 1; step <= spec.size(); step++) {
      Matching more = follows(chain, step) ? used.with(step) : null;
      if (more != null) {
        Chain longer = chain.to(ts);
        int passed = areTiesStrict ? 1 << step : levels | 1 << step;
        boolean isUnbroken = !isStrictOrder || isNew || more.usesAll();
        boolean isAlive = isPast(passed) && isUnbroken;
        found.add(step, longer, isAlive);
        isAnyAlive |= isAlive;
        if (!areTiesStrict) {
          isAnyAlive |= goOn(longer, step, more, passed, isNew, found);
        }
      }
      if (!spec.step(step).isOptional()) {
        break;
      }
    }
    return isAnyAlive;
  }

  private boolean follows(Chain chain, int number) {
    FunnelSpec.Step step = spec.step(number);
    long gap = ts - chain.last();
    return ts - chain.start() <= spec.window() && gap <= step.within() && gap >= step.after();
  }

  /**
   * Whether for each exclusion of the instant there is a level on the way of which it says nothing.
   */
  private boolean isPast(int levels) {
    for (int i = 0; i < spec.exclusions().size(); i++) {
      boolean isHere = (cuts >> i & 1) != 0;
      if (isHere && (levels & ~spec.exclusions().get(i).levels()) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The gravest thing that the exclusions here do to a chain at a level. */
  FunnelSpec.Then consequence(int level) {
    FunnelSpec.Then gravest = FunnelSpec.Then.CUT;
    for (int i = 0; i < spec.exclusions().size(); i++) {
      FunnelSpec.Exclusion exclusion = spec.exclusions().get(i);
      boolean isHere = (cuts >> i & 1) != 0 && (exclusion.levels() >> level & 1) != 0;
      if (isHere && exclusion.then().compareTo(gravest) > 0) {
        gravest = exclusion.then();
      }
    }
    return gravest;
  }
}
