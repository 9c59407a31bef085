package org.digitalresidents.lifetime;

import java.util.function.DoubleUnaryOperator;

/**
 * The mean of a function of a probability that is beta (a, b): {@code ∫ f(p) p^(a−1) (1−p)^(b−1) dp
 * / B(a, b)}.
 *
 * <p>By trapezoids in y, {@code p = 1/(1+e^(−y))}, from the peak of the weight {@code p^a (1−p)^b}
 * to both sides, which are exact but for e^−39 or less, as the weight falls off at both ends. Where
 * the function changes no more, the weight is {@code e^(a y)}, or {@code e^(−b y)}, and what is
 * left is a geometric series: so small a and b, whose weight reaches far, cost no more than others.
 */
final class BetaMean {
  private static final double STEP = .25;

  /** Trapezoids to a standard deviation of y at least. */
  private static final double TO_A_SPREAD = 4;

  /** What is left of a sum, or of a probability, is nothing beside it. */
  private static final double NOTHING = 1e-17;

  private final double a;
  private final double b;
  private final DoubleUnaryOperator function;
  private final double constantBelow;
  private final double step;
  private final double peak;
  private final double logAtPeak;
  private double weights;
  private double values;

  private BetaMean(double a, double b, DoubleUnaryOperator function, double constantBelow) {
    this.a = a;
    this.b = b;
    this.function = function;
    this.constantBelow = constantBelow;
    step = Math.min(STEP, Math.sqrt(1 / a + 1 / b) / TO_A_SPREAD);
    peak = Math.log(a / b);
    logAtPeak = log(peak);
  }

  /**
   * The mean.
   *
   * @param function positive and falling, by no more than 1/p
   * @param constantBelow at smaller p it is as at 0
   */
  static double of(double a, double b, DoubleUnaryOperator function, double constantBelow) {
    BetaMean mean = new BetaMean(a, b, function, constantBelow);
    mean.add(mean.peak, 1);
    mean.goDown();
    mean.goUp();
    return mean.values / mean.weights;
  }

  /** Down to where nothing is left, or the rest is a series. */
  private void goDown() {
    for (double y = peak - step; ; y -= step) {
      if (logistic(y) < constantBelow) {
        add(y, -1 / Math.expm1(-a * step));
        return;
      }
      if (add(y, 1)) {
        return;
      }
    }
  }

  private void goUp() {
    for (double y = peak + step; ; y += step) {
      if (logistic(-y) < NOTHING) {
        add(y, -1 / Math.expm1(-b * step));
        return;
      }
      if (add(y, 1)) {
        return;
      }
    }
  }

  /** Adds what is at y so many times, and says whether it was nothing. */
  private boolean add(double y, double times) {
    double weight = Math.exp(log(y) - logAtPeak) * times;
    double value = weight * function.applyAsDouble(logistic(y));
    weights += weight;
    values += value;
    return weight <= NOTHING * weights && value <= NOTHING * values;
  }

  /** ln of the weight. */
  private double log(double y) {
    return -a * softplus(-y) - b * softplus(y);
  }

  private static double logistic(double y) {
    return Math.exp(-softplus(-y));
  }

  /** ln(1 + e^y). */
  private static double softplus(double y) {
    return Math.max(y, 0) + Math.log1p(Math.exp(-Math.abs(y)));
  }
}
