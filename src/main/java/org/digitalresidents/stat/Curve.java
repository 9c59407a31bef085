package org.digitalresidents.stat;

import java.util.Optional;

/**
 * A probability over time, as it stands after the last time seen. It changes with the next: to know
 * it at day 7, read it when all times up to day 7 are given and no later one.
 */
public interface Curve {

  /** The estimate, 0..1. */
  double value();

  /** The estimated variance of the estimate; 0 where there was no event yet. */
  double variance();

  /** The square root of the variance. */
  default double standardError() {
    return Math.sqrt(variance());
  }

  /**
   * The log-log interval. Empty exactly where the estimate is 0 or 1: nothing is known of its
   * error.
   */
  Optional<Interval> interval();

  /** When the curve passes one half. */
  Median median();
}
