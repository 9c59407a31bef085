package org.digitalresidents.stat;

import java.util.Optional;

/**
 * The probability that nothing has happened yet, {@code S(t) = Π (1 − d_j/n_j)}, with Greenwood's
 * variance {@code S² Σ d_j / (n_j (n_j − d_j))}. Where S is 0 the variance is 0 too: the formula
 * has nothing to say there. Sources: Kaplan and Meier, JASA 53 (1958); Greenwood (1926).
 */
final class SurvivalCurve implements Curve {
  private final double z;
  private final Median median = new Median();
  private double value = 1;
  private double hazardVariance;

  SurvivalCurve(double z) {
    this.z = z;
  }

  void step(long time, long atRisk, long events) {
    double n = atRisk;
    double staying = atRisk - events;
    value *= staying / n;
    if (staying > 0) {
      hazardVariance += events / (n * staying);
    }
    median.see(time, hazard(), hazardInterval());
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public double variance() {
    return value * value * hazardVariance;
  }

  @Override
  public Optional<Interval> interval() {
    return hazardInterval().map(LogLog::toSurvival);
  }

  @Override
  public Median median() {
    return median;
  }

  private Optional<Interval> hazardInterval() {
    return LogLog.hazard(hazard(), Math.sqrt(hazardVariance), z);
  }

  private double hazard() {
    return -Math.log(value);
  }
}
