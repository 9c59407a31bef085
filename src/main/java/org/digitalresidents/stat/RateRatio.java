package org.digitalresidents.stat;

import java.util.Optional;

/**
 * How many times as often something happens per unit of time with something as without, among
 * likes: the Mantel–Haenszel rate ratio over strata.
 *
 * <p>{@code ρ = R/S} with {@code R = Σ a T0/T, S = Σ b T1/T}: a events in time T1 with, b in T0
 * without, {@code T = T1 + T0}. A stratum with only one of the two says nothing, and no event is
 * held against itself. {@code var ln ρ = Σ (a+b) T1 T0/T² ÷ (R S)}, good for few large and for many
 * small strata, where events come by Poisson's law. Source: Greenland and Robins, Biometrics 41
 * (1985).
 */
public final class RateRatio {
  private double r;
  private double s;
  private double v;

  /**
   * One stratum.
   *
   * @param with events with it
   * @param timeWith time at risk with it
   * @param without events without it
   * @param timeWithout time at risk without it
   */
  public void add(long with, long timeWith, long without, long timeWithout) {
    boolean isCount = with >= 0 && without >= 0;
    if (!isCount || timeWith < 0 || timeWithout < 0) {
      throw new IllegalArgumentException(
          "No stratum: %d in %d, %d in %d".formatted(with, timeWith, without, timeWithout));
    }
    double t1 = timeWith;
    double t0 = timeWithout;
    if (t1 > 0 && t0 > 0) {
      double t = t1 + t0;
      r += with * t0 / t;
      s += without * t1 / t;
      v += ((double) with + without) * t1 / t * t0 / t;
    }
  }

  /** The strata of another. */
  public void add(RateRatio other) {
    r += other.r;
    s += other.s;
    v += other.v;
  }

  /** The ratio; empty where nothing happened without, in a stratum that has both. */
  public Optional<Double> ratio() {
    return s > 0 ? Optional.of(r / s) : Optional.empty();
  }

  /** Its 95 % interval; empty where nothing happened with or without. */
  public Optional<Interval> interval() {
    if (r <= 0 || s <= 0) {
      return Optional.empty();
    }
    double reach = Math.exp(Interval.Z_95 * Math.sqrt(v / (r * s)));
    return Optional.of(new Interval(r / s / reach, r / s * reach));
  }
}
