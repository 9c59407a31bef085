package org.digitalresidents.stat;

import java.util.Optional;

/**
 * The interval of a cumulative hazard {@code H = −ln S = −ln(1−F)} on the scale of its logarithm:
 * {@code H · exp(∓ z se(H) / H)}. Carried back to S or F it is the log-log interval: it stays
 * within 0..1 and keeps its coverage in small samples. Source: Kalbfleisch and Prentice, "The
 * statistical analysis of failure time data" (1980), 1.3.
 */
final class LogLog {
  private LogLog() {}

  /** None where H is 0 or infinite, or its error is 0: there the scale has no point. */
  static Optional<Interval> hazard(double hazard, double standardError, double z) {
    boolean isInside = hazard > 0 && hazard < Double.POSITIVE_INFINITY;
    if (!isInside || standardError <= 0) {
      return Optional.empty();
    }
    double stretch = Math.exp(z * standardError / hazard);
    return Optional.of(new Interval(hazard / stretch, hazard * stretch));
  }

  static Interval toSurvival(Interval hazard) {
    return new Interval(Math.exp(-hazard.upper()), Math.exp(-hazard.lower()));
  }

  static Interval toIncidence(Interval hazard) {
    return new Interval(-Math.expm1(-hazard.lower()), -Math.expm1(-hazard.upper()));
  }
}
