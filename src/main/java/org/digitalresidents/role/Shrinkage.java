package org.digitalresidents.role;

import java.util.Arrays;

/**
 * Shares of acts, drawn towards those of the community as if each member had done some more acts of
 * its kind: {@code p_a = (c_a + s π_a) / (N + s)}. So who did little is not taken for a specialist.
 * Source: methods §1.3.
 *
 * @param pi the community's shares
 */
record Shrinkage(double[] pi) {
  /** s: so many acts more. */
  static final double STRENGTH = 5;

  /** Towards the mean of the shares of all rows: who says half of all counts as one. */
  static Shrinkage towards(Sample sample) {
    double[][] rows = sample.shares();
    double[] pi = new double[rows[0].length];
    for (double[] row : rows) {
      for (int act = 0; act < pi.length; act++) {
        pi[act] += row[act] / rows.length;
      }
    }
    return new Shrinkage(pi);
  }

  /** The shares of one row; π itself where it has no acts. */
  double[] shares(long[] counts) {
    double whole = Arrays.stream(counts).sum() + STRENGTH;
    double[] shares = new double[pi.length];
    for (int act = 0; act < pi.length; act++) {
      shares[act] = (counts[act] + STRENGTH * pi[act]) / whole;
    }
    return shares;
  }

  double[][] shares(long[][] rows) {
    return Arrays.stream(rows).map(this::shares).toArray(double[][]::new);
  }
}
