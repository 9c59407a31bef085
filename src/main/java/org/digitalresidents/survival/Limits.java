package org.digitalresidents.survival;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Curve;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/**
 * An estimate with its 95 % interval, as columns have it: null with the reason, or with a value.
 *
 * @param low null where there is no interval
 */
record Limits(Double value, String reason, Double low, Double high) {

  /** No estimate. */
  static Limits none(NullReason why) {
    return new Limits(null, why.code(), null, null);
  }

  /** A share, with Wilson's interval. */
  static Limits share(long part, long whole) {
    return whole == 0
        ? none(NullReason.BASE_ZERO)
        : of((double) part / whole, Wilson.interval(part, whole));
  }

  /** Where a curve stands. */
  static Limits of(Curve curve) {
    return of(curve.value(), curve.interval());
  }

  private static Limits of(double value, Optional<Interval> interval) {
    return new Limits(
        value,
        null,
        interval.map(Interval::lower).orElse(null),
        interval.map(Interval::upper).orElse(null));
  }

  /** The same unless there is a reason against it. */
  Limits unless(Optional<NullReason> why) {
    return why.map(Limits::none).orElse(this);
  }
}
