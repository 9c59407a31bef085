package org.digitalresidents.stat;

import java.util.OptionalDouble;

/**
 * Whether gaps between events are alike or come in bursts: {@code B = (σ − μ) / (σ + μ)}, −1 where
 * all are equal, about 0 where they come at random, towards 1 in bursts; σ is that of all gaps, not
 * of a sample. Source: Goh and Barabási, "Burstiness and memory in complex systems", EPL 81 (2008).
 *
 * <p>Holds three numbers (Welford's recurrence).
 */
public final class Burstiness {
  private long count;
  private double mean;
  private double squares; // Σ (gap − mean)²

  /** The next gap, in any unit; not negative. */
  public void add(double gap) {
    count++;
    double off = gap - mean;
    mean += off / count;
    squares += off * (gap - mean);
  }

  public long count() {
    return count;
  }

  /** B; none where there is no gap, or all are 0. */
  public OptionalDouble value() {
    double deviation = count == 0 ? 0 : Math.sqrt(squares / count);
    double sum = deviation + mean;
    return sum > 0 ? OptionalDouble.of((deviation - mean) / sum) : OptionalDouble.empty();
  }
}
