package org.digitalresidents.lifetime;

import java.util.Arrays;

/** The mean ln L as a function of the logarithms of the parameters. */
final class LogLikelihood {
  /** Parameters outside e^±20 say the same as at its ends, and numbers there lose their digits. */
  static final double FARTHEST = 20;

  private static final double LEAST = Math.exp(-FARTHEST);
  private static final double LARGEST = Math.exp(FARTHEST);

  private final Objective objective;

  LogLikelihood(Objective objective) {
    this.objective = objective;
  }

  double value(double[] logs) {
    return objective.mean(parameters(logs), new double[logs.length]);
  }

  /** The derivatives by the logarithms: θ times those by θ. */
  double[] gradient(double[] logs) {
    double[] parameters = parameters(logs);
    double[] gradient = new double[logs.length];
    objective.mean(parameters, gradient);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= parameters[i];
    }
    return gradient;
  }

  static double[] logs(double[] parameters) {
    return Arrays.stream(parameters).map(Math::log).toArray();
  }

  static double[] parameters(double[] logs) {
    return Arrays.stream(logs)
        .map(log -> Math.max(LEAST, Math.min(LARGEST, Math.exp(log))))
        .toArray();
  }

  /** Whether a parameter, not its logarithm, is as far out as any may be. */
  static boolean isFarthest(double parameter) {
    return parameter <= LEAST || parameter >= LARGEST;
  }

  static boolean isInside(double log) {
    return Math.abs(log) < FARTHEST;
  }
}
