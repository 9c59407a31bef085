package org.digitalresidents.retention;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/**
 * A share of members with its 95 % Wilson interval.
 *
 * @param part null where the source gives no activity
 * @param partNullReason a code, null where {@code part} is not
 * @param value part / whole; null where the part is, and of a base of nobody; so are its ends
 * @param nullReason a code, null where {@code value} is not
 */
record Share(
    Long part, String partNullReason, Double value, Double low, Double high, String nullReason) {
  /** Where the source gives no activity. */
  static final Share UNKNOWN =
      new Share(
          null, NullReason.NO_ACTIVITY.code(), null, null, null, NullReason.NO_ACTIVITY.code());

  /** So many of so many. */
  static Share of(long part, long whole) {
    Optional<Interval> interval = Wilson.interval(part, whole);
    return interval.isPresent()
        ? new Share(
            part, null, (double) part / whole, interval.get().lower(), interval.get().upper(), null)
        : new Share(part, null, null, null, null, NullReason.BASE_ZERO.code());
  }
}
