package org.digitalresidents.stat;

import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether several samples have the event at the same rate over time: the log-rank test. Under
 * equality the d events of a time fall on the samples as a draw without return, so sample k expects
 * {@code d n_k/n} of them, with covariance {@code d (n−d)/(n−1) · n_k/n (δ_kl − n_l/n)}. The sums
 * of observed less expected over all times, weighed by the inverse of their summed covariance, give
 * a chi-square with one degree of freedom less than samples.
 *
 * <p>A stream over distinct times, ascending, as in {@link AalenJohansen}, late entry included.
 * Sources: Mantel, Cancer Chemother. Rep. 50 (1966); Peto and Peto, JRSS A 135 (1972). No
 * continuity correction.
 */
public final class LogRank {
  /** Why there is no test. */
  public enum Obstacle {
    /** There is nothing to compare with. */
    ONE_SAMPLE,
    /** Nobody had the event. */
    NO_EVENTS,
    /**
     * Some samples were never at risk beside the others at an event, unless at one that all at risk
     * had.
     */
    NOT_COMPARABLE
  }

  private final RiskSet[] risks;
  private final long[] observed;
  private final double[] expected;
  private final double[][] covariance;

  /** For a number of samples. */
  public LogRank(int samples) {
    if (samples < 1) {
      throw new IllegalArgumentException("There must be a sample");
    }
    risks = Stream.generate(RiskSet::new).limit(samples).toArray(RiskSet[]::new);
    observed = new long[samples];
    expected = new double[samples];
    covariance = new double[samples][samples];
  }

  /** What happens at the next time, per sample; the arrays are not kept. */
  public void see(long time, long[] entered, long[] events, long[] censored) {
    for (long[] counts : new long[][] {entered, events, censored}) {
      if (counts.length != risks.length) {
        throw new IllegalArgumentException(
            "One count for each of %d samples".formatted(risks.length));
      }
    }
    for (int k = 0; k < risks.length; k++) {
      risks[k].see(time, entered[k], events[k], censored[k]);
    }
    if (sum(k -> events[k]) > 0) {
      compare(events);
    }
  }

  /** Over all samples. */
  private long sum(IntToLongFunction ofSample) {
    long sum = 0;
    for (int k = 0; k < risks.length; k++) {
      sum += ofSample.applyAsLong(k);
    }
    return sum;
  }

  private void compare(long[] events) {
    double n = sum(k -> risks[k].atRisk());
    double d = sum(k -> events[k]);
    double drawn = n > 1 ? d * (n - d) / (n - 1) : 0;
    for (int k = 0; k < risks.length; k++) {
      double atRisk = risks[k].atRisk();
      observed[k] += events[k];
      expected[k] += d * atRisk / n;
      for (int l = 0; l < risks.length; l++) {
        double others = k == l ? n - atRisk : -risks[l].atRisk();
        covariance[k][l] += drawn * atRisk / n * others / n;
      }
    }
  }

  /** Events of a sample, counted from 0. */
  public long observed(int sample) {
    return observed[sample];
  }

  /** Events that a sample would have if all had them at the same rate. */
  public double expected(int sample) {
    return expected[sample];
  }

  /** Why there is no test so far, if so. */
  public Optional<Obstacle> obstacle() {
    if (risks.length == 1) {
      return Optional.of(Obstacle.ONE_SAMPLE);
    }
    if (LongStream.of(observed).sum() == 0) {
      return Optional.of(Obstacle.NO_EVENTS);
    }
    return form().isPresent() ? Optional.empty() : Optional.of(Obstacle.NOT_COMPARABLE);
  }

  /** The test so far; ask for an {@link #obstacle} first. */
  public ChiSquare test() {
    obstacle()
        .ifPresent(
            obstacle -> {
              throw new IllegalStateException("No log-rank test: " + obstacle);
            });
    return new ChiSquare(form().orElseThrow(), risks.length - 1);
  }

  /** The differences always add up to 0, so the last sample's says nothing new and is left out. */
  private Optional<Double> form() {
    int kept = risks.length - 1;
    double[] differences = new double[kept];
    for (int k = 0; k < kept; k++) {
      differences[k] = observed[k] - expected[k];
    }
    return QuadraticForm.of(differences, covariance);
  }
}
