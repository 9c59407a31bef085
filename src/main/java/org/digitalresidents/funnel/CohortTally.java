package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts one cohort, member by member: who entered, how far they got, how long they took.
 *
 * <p>Holds a few numbers a step, and for each matured member with several attempts in the group two
 * times a step reached, as their exact percentiles need them; of times of 0, as at the first step,
 * only how many. The times of who has one attempt are held for all its cohorts at once: see {@link
 * #share}.
 */
final class CohortTally {
  private final CohortSteps steps;
  private final long[] reached;
  private final long[] tieDependent;
  private final long[] attemptsReached;
  private final StepSamples own;
  private final List<StepSamples> parts = new ArrayList<>(1); // own, and those shared
  private long entered;
  private long excluded;
  private long matured;
  private long attempts;

  // The member underway.
  private CohortAttempt best; // null before the first attempt
  private boolean haveAllMatured;
  private long sureLevel;

  CohortTally(CohortSteps steps) {
    this.steps = steps;
    int size = steps.size();
    reached = new long[size];
    tieDependent = new long[size];
    attemptsReached = new long[size];
    own = new StepSamples(size);
    parts.add(own);
  }

  /** The times of members whose one attempt is in this cohort, as in others; added to elsewhere. */
  void share(StepSamples times) {
    parts.add(times);
  }

  /** Whether a member is underway. */
  boolean isUnderway() {
    return best != null;
  }

  /** An attempt of the member underway; the best comes first. */
  void see(CohortAttempt attempt) {
    boolean isFirst = best == null;
    best = isFirst ? attempt : best;
    haveAllMatured = attempt.isMatured() && (isFirst || haveAllMatured);
    sureLevel = isFirst ? attempt.sureLevel() : Math.max(sureLevel, attempt.sureLevel());
    if (attempt.isMatured()) {
      attempts++;
      for (int place = 0; place < attemptsReached.length; place++) {
        attemptsReached[place] += attempt.hasReached(place) ? 1 : 0;
      }
    }
  }

  /** The same as {@link #endMember}, and the times are held here. */
  void endMemberWithTimes() {
    CohortAttempt counting = best;
    if (endMember()) {
      own.add(counting);
    }
  }

  /**
   * No more comes of the member underway, who counts once, with the best attempt.
   *
   * @return whether the member counts in rates
   */
  boolean endMember() {
    // Who completed has matured as that attempt has; who did not, when all attempts have.
    boolean hasMatured = best.isCompleted() ? best.isMatured() : haveAllMatured;
    boolean counts = hasMatured && !best.isExcluded();
    if (best.isExcluded()) {
      excluded++;
    } else {
      entered++;
    }
    if (counts) {
      count();
    }
    best = null;
    return counts;
  }

  private void count() {
    matured++;
    for (int place = 0; place < reached.length; place++) {
      if (best.hasReached(place)) {
        reached[place]++;
        tieDependent[place] += steps.step(place).number() > sureLevel ? 1 : 0;
      }
    }
  }

  /**
   * The row of a step.
   *
   * @param missing what the sources do not give of the steps up to it, as a code, or null
   */
  CohortFunnelRow row(CohortLine line, int place, String missing) {
    return new CohortFunnelRow(
        line,
        steps.step(place).number(),
        steps.label(place),
        entered,
        excluded,
        entered - matured,
        matured,
        reached[place],
        StepRates.of(reached[place], matured, base(place), missing),
        tieDependent[place],
        StepSamples.waits(parts, place),
        attempts,
        attemptsReached[place]);
  }

  /** Who reached the required step before; at the first, who reached it. */
  private long base(int place) {
    int before = place - 1;
    while (before >= 0 && steps.step(before).isOptional()) {
      before--;
    }
    return reached[before < 0 ? place : before];
  }
}
