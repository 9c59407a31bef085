package org.digitalresidents.role;

import java.util.SplittableRandom;

/** Draws from laws of chance. Logarithms are exact to the same bit everywhere. */
final class Chance {
  private Chance() {}

  /** A composition around the shares of alpha; a part whose alpha is 0 has none. */
  static double[] dirichlet(double[] alpha, SplittableRandom random) {
    double[] parts = new double[alpha.length];
    double sum = 0;
    for (int i = 0; i < alpha.length; i++) {
      parts[i] = alpha[i] > 0 ? gamma(alpha[i], random) : 0;
      sum += parts[i];
    }
    if (sum == 0) { // all parts are below the least number: one of them is next to everything
      parts[weighted(alpha, random)] = 1;
      return parts;
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] /= sum;
    }
    return parts;
  }

  /** A place by weight. */
  static int weighted(double[] weights, SplittableRandom random) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double at = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        at -= weights[i];
        if (at < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** Source: G. Marsaglia, W. Tsang, ACM Transactions on Mathematical Software 26 (2000). */
  private static double gamma(double shape, SplittableRandom random) {
    if (shape < 1) {
      double power = StrictMath.log(1 - random.nextDouble()) / shape;
      return gamma(shape + 1, random) * StrictMath.exp(power);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0) {
        double u = 1 - random.nextDouble();
        if (StrictMath.log(u) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
    }
  }
}
