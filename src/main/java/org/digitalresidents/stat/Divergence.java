package org.digitalresidents.stat;

/**
 * How far two compositions lie apart: the Jensen–Shannon divergence to the base 2, {@code ½ Σ p
 * log₂(p/m) + ½ Σ q log₂(q/m)} with {@code m = (p + q)/2}. From 0, the same, to 1, nothing in
 * common; what is 0 in one or both adds no infinity. Source: J. Lin, "Divergence measures based on
 * the Shannon entropy", IEEE Transactions on Information Theory 37 (1991).
 */
public final class Divergence {
  private static final double LN_2 = Math.log(2);

  private Divergence() {}

  /** The divergence of two lists of shares, each adding up to 1. */
  public static double of(double[] p, double[] q) {
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double m = (p[i] + q[i]) / 2;
      sum += part(p[i], m) + part(q[i], m);
    }
    return Math.min(1, Math.max(0, sum / 2));
  }

  private static double part(double share, double m) {
    return share > 0 ? share * StrictMath.log(share / m) / LN_2 : 0;
  }
}
