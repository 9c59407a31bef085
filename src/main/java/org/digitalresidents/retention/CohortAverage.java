package org.digitalresidents.retention;

/**
 * Averages of retention over the cohorts whose cell is complete, of {@code n} members each, {@code
 * r} of them retained.
 *
 * <ul>
 *   <li>{@code pooled = Σ r / Σ n}, the headline: weighted by size.
 *   <li>{@code simple = mean of r/n}.
 *   <li>{@code weighted_mixpanel = Σ n·r / Σ n²}. Mixpanel's manual ("How is the Average row for
 *       Retention reports calculated?") says "weighted by the number of users", but weighs both
 *       {@code r} and {@code n} by size and then divides: so rates weigh by the square of the size.
 * </ul>
 *
 * <p>Of cohorts (1000, 500) and (500, 400): 60 %, 65 %, 56 %. Source: definitions R1, R3.
 *
 * <p>The last bits of {@code simple} depend on the order in which cohorts are added: theirs in
 * time.
 */
final class CohortAverage {
  private long cohorts;
  private long eligible;
  private long retained;
  private double rates;
  private double sizeRetained;
  private double sizeSquared;

  /** A cohort's cell, which stays out where it is not complete. */
  void add(CellCount cell) {
    if (!cell.isComplete()) {
      return;
    }
    double size = cell.eligible();
    cohorts++;
    eligible += cell.eligible();
    retained += cell.retained();
    rates += cell.retained() / size;
    sizeRetained += size * cell.retained();
    sizeSquared += size * size;
  }

  /** Cohorts whose cell is complete; where there are none, there is no average. */
  long cohorts() {
    return cohorts;
  }

  /** Their members. */
  long eligible() {
    return eligible;
  }

  /** Of these, who were active in the cell. */
  long retained() {
    return retained;
  }

  double simple() {
    return rates / cohorts;
  }

  double weightedMixpanel() {
    return sizeRetained / sizeSquared;
  }
}
