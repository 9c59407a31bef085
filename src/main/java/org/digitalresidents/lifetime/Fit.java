package org.digitalresidents.lifetime;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Parameters under which what was seen is likeliest.
 *
 * @param estimates the parameters, in the model's order
 * @param standardErrors of each, from the observed information; absent where the likelihood has no
 *     peak there but a ridge, so that other parameters say the same
 * @param logLikelihood ln L of all members
 * @param members how many there are
 * @param iterations steps of the optimiser from the start that led here
 * @param gradientNorm the largest derivative of the mean ln L by the logarithm of a parameter
 * @param converged whether that is as good as 0
 */
public record Fit(
    List<Double> estimates,
    List<OptionalDouble> standardErrors,
    double logLikelihood,
    long members,
    int iterations,
    double gradientNorm,
    boolean converged) {

  /** Whether a parameter ran as far as the search lets it. */
  boolean isAtBound(int parameter) {
    return LogLikelihood.isFarthest(estimates.get(parameter));
  }

  double[] parameters() {
    return estimates.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
