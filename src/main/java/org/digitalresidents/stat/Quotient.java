package org.digitalresidents.stat;

import java.util.Optional;

/** How sure quotients of counts are that are no shares. */
public final class Quotient {
  private Quotient() {}

  /**
   * The 95 % interval of a count of chance events over an exact exposure: the score interval of
   * Poisson's law, {@code (x + z²/2 ∓ z √(x + z²/4)) / exposure}. None without exposure. Source:
   * Rao's score test inverted; Brown, Cai and DasGupta, Statistica Sinica 13 (2003).
   */
  public static Optional<Interval> rate(long events, long exposure) {
    if (events < 0 || exposure <= 0) {
      return Optional.empty();
    }
    double z = Interval.Z_95;
    double center = events + z * z / 2;
    double reach = z * Math.sqrt(events + z * z / 4);
    return Optional.of(
        new Interval(Math.max(center - reach, 0) / exposure, (center + reach) / exposure));
  }

  /**
   * The 95 % interval of the ratio of two independent counts: given their sum the first is a share
   * of it, and a share p is the ratio {@code p / (1 − p)}. None where the second is 0. Source:
   * Przyborowski and Wilenski, Biometrika 31 (1940), with Wilson's interval.
   */
  public static Optional<Interval> ratio(long first, long second) {
    return second <= 0
        ? Optional.empty()
        : Wilson.interval(first, first + second)
            .map(share -> new Interval(odds(share.lower()), odds(share.upper())));
  }

  private static double odds(double share) {
    return share / (1 - share);
  }
}
