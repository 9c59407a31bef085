package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** Customers who do what the models say, as told by their stories rather than their formulas. */
final class Customers {
  private final RandomGenerator random;

  Customers(long seed) {
    random = new Well19937c(seed);
  }

  double gamma(double shape, double scale) {
    return new GammaDistribution(random, shape, 1 / scale).sample();
  }

  double beta(double a, double b) {
    return new BetaDistribution(random, a, b).sample();
  }

  /** Buys at random until leaving: after any purchase, the first too where so said. */
  History history(double r, double alpha, double a, double b, double age, boolean leaveAtOnce) {
    List<Double> times = times(gamma(r, alpha), beta(a, b), age, leaveAtOnce);
    return new History(times.size() - 1L, times.get(times.size() - 1), age);
  }

  /** When one buys who may leave after any purchase; the first is at 0. */
  List<Double> purchaseTimes(double r, double alpha, double a, double b, double age) {
    return times(gamma(r, alpha), beta(a, b), age, true);
  }

  private List<Double> times(double rate, double leaving, double age, boolean leaveAtOnce) {
    List<Double> times = new ArrayList<>(List.of(0.0));
    boolean isGone = leaveAtOnce && random.nextDouble() < leaving;
    double at = 0;
    while (!isGone) {
      at -= Math.log(random.nextDouble()) / rate;
      if (at > age) {
        return times;
      }
      times.add(at);
      isGone = random.nextDouble() < leaving;
    }
    return times;
  }

  /** How often one buys who never leaves. */
  long purchases(double r, double alpha, double age) {
    double rate = gamma(r, alpha);
    long repeats = 0;
    double at = -Math.log(random.nextDouble()) / rate;
    while (at <= age) {
      repeats++;
      at -= Math.log(random.nextDouble()) / rate;
    }
    return repeats;
  }

  /** Is active or not in every period until leaving before one. */
  History periods(double alpha, double beta, double gamma, double delta, int n) {
    double activity = beta(alpha, beta);
    double leaving = beta(gamma, delta);
    long repeats = 0;
    long last = 0;
    for (int period = 1; period <= n && random.nextDouble() >= leaving; period++) {
      if (random.nextDouble() < activity) {
        repeats++;
        last = period;
      }
    }
    return new History(repeats, last, n);
  }

  /** The mean of x purchases of gamma size, the scale a customer's own. */
  double meanSpend(double p, double q, double v, long x) {
    double scale = gamma(q, v);
    return gamma(p * x, scale) / x;
  }
}
