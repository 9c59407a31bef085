package org.digitalresidents.role;

import java.util.Arrays;

/**
 * How much compositions vary around a mean beyond what so few acts make them vary, by moments: ρ is
 * the part of {@code Σ_a π_a(1 − π_a)}, and {@code 1/ρ − 1} the concentration of the Dirichlet law.
 */
final class Variation {
  private static final double LEAST = 1e-6;

  private Variation() {}

  /** The concentration of all rows around one mean. */
  static double around(double[] mean, long[][] rows) {
    return within(rows, new int[rows.length], new double[][] {mean});
  }

  /** The concentration of rows around the mean of their group, the same for all groups. */
  static double within(long[][] rows, int[] labels, double[][] means) {
    double[] wholes =
        Arrays.stream(means)
            .mapToDouble(mean -> 1 - Arrays.stream(mean).map(share -> share * share).sum())
            .toArray();
    double squares = 0;
    double byChance = 0;
    double beyond = 0;
    for (int i = 0; i < rows.length; i++) {
      double total = Arrays.stream(rows[i]).sum();
      double[] mean = means[labels[i]];
      double whole = wholes[labels[i]];
      for (int act = 0; act < mean.length; act++) {
        double difference = rows[i][act] / total - mean[act];
        squares += difference * difference;
      }
      byChance += whole / total;
      beyond += whole * (1 - 1 / total);
    }
    double variation = beyond > 0 ? (squares - byChance) / beyond : LEAST;
    return 1 / Math.min(1 - LEAST, Math.max(LEAST, variation)) - 1;
  }
}
