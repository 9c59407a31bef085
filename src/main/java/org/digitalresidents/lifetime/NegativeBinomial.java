package org.digitalresidents.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * How many purchases fall into a time if each member buys at random at a rate of their own, the
 * rates gamma-distributed: {@code P(N=n) = (s)_n / n! (1−z)^s z^n}.
 *
 * @param shape s: that of the rates, r before anything is known, r + x after x purchases
 * @param share z: of the time, α + T + t, what lies ahead, t; 0 ≤ z < 1
 * @param rest 1 − z, which may be far smaller than the last digit of z
 */
record NegativeBinomial(double shape, double share, double rest) {
  /** Below this a product of probabilities is left to logarithms. */
  private static final double TINY = 1e-280;

  /** What is left of a sum is nothing beside it. */
  private static final double NOTHING = 1e-16;

  /** From so many terms on a sum is left to an integral. */
  private static final double MANY = 2_000;

  /** {@code −ln NOTHING}: so many terms over 1−z fall to nothing. */
  private static final double FALL = 37;

  NegativeBinomial(double shape, double share) {
    this(shape, share, 1 - share);
  }

  /** In so much time, on a scale of which the past is so much. */
  static NegativeBinomial in(double time, double shape, double past) {
    return new NegativeBinomial(shape, time / (past + time), past / (past + time));
  }

  /** P(N = n). */
  double probability(long n) {
    double ways = RisingFactorial.log(shape, n) - RisingFactorial.log(1, n);
    return Math.exp(ways + shape * Math.log1p(-share) + power(n));
  }

  private double power(long n) {
    return n == 0 ? 0 : n * Math.log(share);
  }

  /** P(N ≥ n). */
  double atLeast(long n) {
    double less = 0;
    for (long i = 0; i < n; i++) {
      less += probability(i);
    }
    return Math.max(1 - less, 0);
  }

  /**
   * How many purchases are made by one who may leave after each, with a probability that is beta
   * (a, b) over members: {@code Σ_{n≥0} P(N>n) (b)_n / (a+b)_n}, as the purchase after n is made
   * where there is time for it and the member stayed n times.
   *
   * <p>It is the textbooks' {@code (a+b−1)/(a−1) (1 − (1−z)^s ₂F₁(s, b; a+b−1; z))}, but all its
   * terms are positive, so nothing cancels or overflows, and nothing is special at a = 1 or a + b =
   * 1. There are about (s + 37) / (1 − z) of them; where these are many, as of one who first bought
   * on the last day where rates are very unequal (α near 0), it is the same as an integral.
   */
  double whileStaying(double a, double b) {
    return shape + FALL > MANY * rest ? integral(a, b) : sum(a, b);
  }

  /** {@code ∫ (1 − (1 + p z/(1−z))^−s) / p Beta(p; a, b) dp}. Source: methods 4.3. */
  double integral(double a, double b) {
    double odds = share / rest;
    DoubleUnaryOperator made = p -> -Math.expm1(-shape * Math.log1p(p * odds)) / p;
    return BetaMean.of(a, b, made, NOTHING / (1 + b + (1 + shape) * odds));
  }

  /** As a sum. */
  double sum(double a, double b) {
    double log = shape * Math.log1p(-share);
    double exactly = Math.exp(log);
    double more = -Math.expm1(log);
    double stayed = 1;
    double sum = 0;
    for (long n = 0; ; n++) {
      sum += more * stayed;
      double ratio = (shape + n) / (n + 1) * share;
      double slowest = 1 - Math.max(ratio, share);
      boolean isFalling = slowest > 0;
      if (isFalling && exactly * stayed <= NOTHING * sum * slowest * slowest) {
        return sum;
      }
      stayed *= (b + n) / (a + b + n);
      log += exactly > TINY ? 0 : Math.log(ratio);
      exactly = exactly > TINY ? exactly * ratio : Math.exp(log);
      more = Math.max(more - exactly, 0);
    }
  }
}
