package org.digitalresidents.lifetime;

import org.apache.commons.math3.special.Gamma;

/**
 * Gamma-Gamma: what a member spends at a time. Each purchase is gamma (p, ν), the scale ν a
 * member's own, gamma (q, v) over members, and all of it independent of how often they buy. Knows
 * those only who bought again, by x purchases of the mean m > 0. Source: Fader and Hardie (2013).
 *
 * <pre>{@code L = Γ(px+q) / (Γ(px) Γ(q)) · v^q m^(px−1) x^(px) / (v + x m)^(px+q)}</pre>
 *
 * @param v in the unit of money
 */
public record GammaGamma(double p, double q, double v) {

  /** ln L of those who bought equally often, as a function of what they spent on the mean. */
  public interface Likelihood {
    /** ln L of one member; the gradient is set to the derivatives by p, q and v. */
    double log(double mean, double[] gradient);
  }

  public GammaGamma {
    Parameters.check(p, q, v);
  }

  /** The likelihood after x purchases; x > 0. */
  public Likelihood after(long purchases) {
    double x = purchases;
    double px = p * x;
    double common =
        Gamma.logGamma(px + q)
            - Gamma.logGamma(px)
            - Gamma.logGamma(q)
            + q * Math.log(v)
            + px * Math.log(x);
    double all = Gamma.digamma(px + q);
    double byP = all - Gamma.digamma(px) + Math.log(x);
    double byQ = all - Gamma.digamma(q) + Math.log(v);
    return (mean, gradient) -> {
      double toMean = Math.log(mean);
      double toAll = Math.log(v + x * mean);
      gradient[0] = x * (byP + toMean - toAll);
      gradient[1] = byQ - toAll;
      gradient[2] = q / v - (px + q) / (v + x * mean);
      return common + (px - 1) * toMean - (px + q) * toAll;
    };
  }

  /** Whether there is a mean over all members: with q ≤ 1 the few largest have no end. */
  public boolean hasMean() {
    return q > 1;
  }

  /** What members spend at a time on the mean, {@code p v / (q−1)}; ask {@link #hasMean} first. */
  public double mean() {
    return expected(0, 0);
  }

  /**
   * What a member will spend at a time, {@code p (v + x m) / (p x + q − 1)}: their own mean, drawn
   * towards that of all; ask {@link #hasMean} first.
   */
  public double expected(long purchases, double mean) {
    return p * (v + purchases * mean) / (p * purchases + q - 1);
  }
}
