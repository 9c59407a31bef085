package org.digitalresidents.funnel;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/**
 * How many of a cohort reached a step, as shares, each null with a reason where it has no base:
 * columns of {@code cohort_funnel}.
 */
record StepRates(
    Double rate,
    String rateNullReason,
    Double rateLow,
    String rateLowNullReason,
    Double rateHigh,
    String rateHighNullReason,
    Double stepRate,
    String stepRateNullReason) {

  /**
   * The shares.
   *
   * @param base who reached the step before
   * @param missing what the sources do not give of the steps up to it, as a code, or null
   */
  static StepRates of(long reached, long matured, long base, String missing) {
    String noRate = reason(matured, missing);
    String noStep = reason(base, missing);
    Optional<Interval> interval =
        noRate == null ? Wilson.interval(reached, matured) : Optional.empty();
    return new StepRates(
        ratio(reached, matured, noRate),
        noRate,
        interval.map(Interval::lower).orElse(null),
        noRate,
        interval.map(Interval::upper).orElse(null),
        noRate,
        ratio(reached, base, noStep),
        noStep);
  }

  private static String reason(long base, String missing) {
    return missing == null && base == 0 ? NullReason.BASE_ZERO.code() : missing;
  }

  private static Double ratio(long part, long whole, String reason) {
    return reason == null ? (Double) ((double) part / whole) : null;
  }
}
