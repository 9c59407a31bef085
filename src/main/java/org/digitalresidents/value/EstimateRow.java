package org.digitalresidents.value;

import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/** A figure and how sure it is. */
record EstimateRow(
    Double value,
    String valueNullReason,
    Long numerator,
    Long denominator,
    Double low,
    Double high,
    Double bandLow,
    Double bandHigh) {

  /** How many there are. */
  static EstimateRow count(long count) {
    return new EstimateRow((double) count, null, count, null, null, null, null, null);
  }

  /** A share of at least so many, else none. */
  static EstimateRow share(long successes, long n, int fewest) {
    if (n == 0 || n < fewest) {
      return none(n == 0 ? NullReason.BASE_ZERO : NullReason.TOO_FEW, successes, n);
    }
    Interval interval = Wilson.interval(successes, n).orElse(null);
    return of((double) successes / n, successes, n, interval);
  }

  /** A mean, of which no interval is known. */
  static EstimateRow mean(long sum, long n, int fewest, NullReason ifNone) {
    if (n == 0 || n < fewest) {
      return none(n == 0 ? ifNone : NullReason.TOO_FEW, sum, n);
    }
    return of((double) sum / n, sum, n, null);
  }

  /** A figure with its interval, if there is one. */
  static EstimateRow of(double value, Long numerator, long n, Interval interval) {
    return new EstimateRow(
        value,
        null,
        numerator,
        n,
        interval == null ? null : interval.lower(),
        interval == null ? null : interval.upper(),
        null,
        null);
  }

  /** No figure, and why. */
  static EstimateRow none(NullReason reason, Long numerator, long n) {
    return new EstimateRow(null, reason.code(), numerator, n, null, null, null, null);
  }

  /** The same for another reason where the base is zero. */
  EstimateRow ifBaseZero(NullReason reason) {
    boolean isBaseZero = NullReason.BASE_ZERO.code().equals(valueNullReason);
    return isBaseZero ? none(reason, numerator, denominator) : this;
  }

  /** The same with the band that the figure of the other linking makes with it. */
  EstimateRow and(EstimateRow other) {
    if (value == null || other.value == null) {
      return this;
    }
    return new EstimateRow(
        value,
        valueNullReason,
        numerator,
        denominator,
        low,
        high,
        Math.min(value, other.value),
        Math.max(value, other.value));
  }
}
