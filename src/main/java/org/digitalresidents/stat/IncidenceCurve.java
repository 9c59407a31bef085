package org.digitalresidents.stat;

import java.util.Optional;

/**
 * The probability that a cause k has struck by now while the others compete, {@code F_k(t) = Σ
 * S(t_j−) d_kj/n_j}, with the delta-method variance
 *
 * <pre>{@code
 *   Σ (F_k(t) − F_k(t_j))² d_j / (n_j (n_j − d_j))
 * + Σ S(t_j−)² d_kj (n_j − d_kj) / n_j³
 * − 2 Σ (F_k(t) − F_k(t_j)) S(t_j−) d_kj / n_j²
 * }</pre>
 *
 * <p>With one cause it is Greenwood's. Where all at risk end at once, {@code n_j = d_j}, the first
 * term is 0/0 and counts as 0: S is 0 from there on, so F_k stays what it is.
 *
 * <p>Sources: Aalen and Johansen, Scand. J. Statist. 5 (1978); Dinse and Larson, Biometrika 73
 * (1986); Marubini and Valsecchi, "Analysing survival data" (1995), 10.
 */
final class IncidenceCurve implements Curve {
  /** So near to 1 is 1: the rest is rounding. */
  private static final double NOTHING = 1e-12;

  private final double z;
  private final Median median = new Median();
  private double value;

  // The three sums of the formula, each with what moves it when F_k grows. All terms are positive,
  // so that only their last difference cancels.
  private double hazardTerms;
  private double hazardSlope;
  private double hazardWeight;
  private double ownTerms;
  private double jointTerms;
  private double jointWeight;

  IncidenceCurve(double z) {
    this.z = z;
  }

  /** Events of all causes and of this one; survival is that just before. */
  void step(long time, double survival, long atRisk, long allEvents, long events) {
    double n = atRisk;
    double perHead = survival / n;
    grow(perHead * events);

    double staying = atRisk - allEvents;
    if (staying > 0) {
      hazardWeight += allEvents / (n * staying);
    }
    ownTerms += perHead * perHead * events * (n - events) / n;
    jointWeight += perHead * events / n;

    median.see(time, hazard(), hazardInterval());
  }

  private void grow(double by) {
    value = Math.min(value + by, 1);
    hazardTerms += by * (2 * hazardSlope + by * hazardWeight);
    hazardSlope += by * hazardWeight;
    jointTerms += by * jointWeight;
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public double variance() {
    return Math.max(hazardTerms + ownTerms - 2 * jointTerms, 0);
  }

  @Override
  public Optional<Interval> interval() {
    return hazardInterval().map(LogLog::toIncidence);
  }

  @Override
  public Median median() {
    return median;
  }

  private Optional<Interval> hazardInterval() {
    return LogLog.hazard(hazard(), Math.sqrt(variance()) / (1 - value), z);
  }

  private double hazard() {
    return 1 - value < NOTHING ? Double.POSITIVE_INFINITY : -Math.log1p(-value);
  }
}
