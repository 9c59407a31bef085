package org.digitalresidents.stat;

import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * How long until something happens, where any of several causes may be first and some are not yet
 * seen to the end: survival S and, for each cause k, the cumulative incidence F_k, with {@code Σ
 * F_k + S = 1}. With one cause S is Kaplan–Meier's estimate and F its complement.
 *
 * <p>A stream over the distinct times at which observation begins, an event happens or observation
 * ends, ascending; what it holds does not grow. Times are microseconds since each subject's own
 * origin, from 0. All that happens at one time is given at once: events come before censorings.
 *
 * <p>Where causes compete each is to be given its own count, none passed off as censored: of 100
 * who join, 20 leave and 50 speak, so .50 speak; with leavers as censored it would seem .625.
 *
 * <p><b>Late entry.</b> One first seen at {@code e > 0} is at risk after e only; one seen from the
 * start is at risk at 0 too. Early on few may be at risk: if all of them have the event, S is 0
 * from then on and no curve moves again, however many enter later. After times with nobody at risk
 * the curves go on from where they stood, as though nobody would have had the event meanwhile.
 * {@link #fewestAtRisk} tells how thin the estimate was at its thinnest, so that a caller can
 * withhold it.
 */
public final class AalenJohansen {
  private final RiskSet risk = new RiskSet();
  private final SurvivalCurve survival;
  private final IncidenceCurve[] incidences;
  private long fewestAtRisk = Long.MAX_VALUE;

  /** For a number of causes, with 95 % intervals. */
  public AalenJohansen(int causes) {
    this(causes, Interval.Z_95);
  }

  /** For a number of causes, with intervals at a two-sided normal quantile. */
  public AalenJohansen(int causes, double z) {
    if (causes < 1) {
      throw new IllegalArgumentException("There must be a cause");
    }
    survival = new SurvivalCurve(Interval.checkedZ(z));
    incidences =
        IntStream.range(0, causes)
            .mapToObj(cause -> new IncidenceCurve(z))
            .toArray(IncidenceCurve[]::new);
  }

  /**
   * What happens at the next time.
   *
   * @param time later than the time before
   * @param entered those whose observation begins; at time 0 they are at risk at once, later only
   *     after this time
   * @param censored those whose observation ends with nothing happening
   * @param events those to whom each cause happens; the array is not kept
   */
  public void see(long time, long entered, long censored, long... events) {
    long all = sum(events);
    risk.see(time, entered, all, censored);
    if (all == 0) {
      return;
    }
    fewestAtRisk = Math.min(fewestAtRisk, risk.atRisk());
    for (int cause = 0; cause < events.length; cause++) {
      incidences[cause].step(time, survival.value(), risk.atRisk(), all, events[cause]);
    }
    survival.step(time, risk.atRisk(), all);
  }

  private long sum(long[] events) {
    long all = 0;
    boolean isValid = events.length == incidences.length;
    for (long happened : events) {
      all += happened;
      isValid &= happened >= 0;
    }
    if (!isValid) {
      throw new IllegalArgumentException(
          "One count for each of %d causes, none negative".formatted(incidences.length));
    }
    return all;
  }

  /** The probability that nothing has happened up to and including the last time seen. */
  public Curve survival() {
    return survival;
  }

  /** The probability that this cause, counted from 0, has struck by the last time seen. */
  public Curve incidence(int cause) {
    return incidences[cause];
  }

  /** Those at risk at the last time seen, just before its events; 0 before the first. */
  public long atRisk() {
    return risk.atRisk();
  }

  /** Those at risk just after the last time seen. */
  public long atRiskAfter() {
    return risk.after();
  }

  /** The fewest at risk at any event so far; empty before the first. */
  public OptionalLong fewestAtRisk() {
    return fewestAtRisk == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(fewestAtRisk);
  }
}
