package org.digitalresidents.stat;

import org.apache.commons.math3.special.Gamma;

/**
 * The outcome of a test whose statistic follows a chi-square distribution where there is no
 * difference.
 */
public record ChiSquare(double statistic, int degreesOfFreedom) {

  /** The probability of a statistic at least as large where there is no difference, 0..1. */
  public double pValue() {
    // The upper tail itself: 1 minus the lower one is 0 long before the tail is.
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, statistic / 2);
  }
}
