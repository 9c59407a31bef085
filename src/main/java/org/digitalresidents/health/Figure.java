package org.digitalresidents.health;

import java.util.Optional;
import org.digitalresidents.model.HealthUnit;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Quotient;
import org.digitalresidents.stat.Wilson;

/** A value of an index and how sure it is, or why there is none. */
record Figure(
    Double value,
    String valueNullReason,
    Long numerator,
    Long denominator,
    Long n,
    Double low,
    Double high) {

  /** No figure, and why. */
  static Figure none(String reason) {
    return new Figure(null, reason, null, null, null, null, null);
  }

  /** The counts without their quotient, and why. */
  Figure without(String reason) {
    return new Figure(null, reason, numerator, denominator, null, null, null);
  }

  /** How many there are. */
  static Figure count(long count) {
    return new Figure((double) count, null, count, null, count, null, null);
  }

  /** A quotient of two sums; none where it rests on fewer than so many. */
  static Figure quotient(HealthUnit unit, long numerator, long denominator, int fewest) {
    long n = unit == HealthUnit.RATIO ? numerator + denominator : denominator;
    if (denominator == 0 || n < fewest) {
      NullReason reason = denominator == 0 ? NullReason.BASE_ZERO : NullReason.TOO_FEW;
      return new Figure(null, reason.code(), numerator, denominator, null, null, null);
    }
    Interval interval = interval(unit, numerator, denominator).orElse(null);
    return new Figure(
        (double) numerator / denominator * unit.per(),
        null,
        numerator,
        denominator,
        n,
        interval == null ? null : interval.lower() * unit.per(),
        interval == null ? null : interval.upper() * unit.per());
  }

  private static Optional<Interval> interval(HealthUnit unit, long numerator, long denominator) {
    return switch (unit) {
      case SHARE -> Wilson.interval(numerator, denominator);
      case RATIO -> Quotient.ratio(numerator, denominator);
      case RATE, PER_THOUSAND -> Quotient.rate(numerator, denominator);
      default -> Optional.empty();
    };
  }

  boolean isKnown() {
    return value != null;
  }

  /** Where it may lie; the value alone where there is no interval. */
  Interval reach() {
    return low == null ? new Interval(value, value) : new Interval(low, high);
  }
}
