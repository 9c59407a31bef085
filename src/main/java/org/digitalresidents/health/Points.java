package org.digitalresidents.health;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Interval;
import org.digitalresidents.stat.Wilson;

/**
 * Writes {@link IndexPoint}s of one place.
 *
 * @param out where rows of {@link IndexPoint#schema} go
 */
record Points(String communityId, String place, Consumer<Row> out) {
  /** So many of so many; nothing where there is nothing to count over. */
  void tally(HealthIndex index, LocalDate week, long numerator, long denominator) {
    if (denominator > 0) {
      out.accept(point(index, week, numerator, denominator, null, null, null, null, null));
    }
  }

  /** So many. */
  void count(HealthIndex index, LocalDate week, long count) {
    if (count > 0) {
      out.accept(point(index, week, count, null, null, null, null, null, null));
    }
  }

  /** A share of what does not add up over places; null where there are too few. */
  void share(HealthIndex index, LocalDate week, long part, long whole, int fewest) {
    Optional<Interval> interval = Wilson.interval(part, whole);
    if (interval.isPresent() && whole >= fewest) {
      figure(index, week, (double) part / whole, interval.get(), whole);
    } else {
      absence(index, week, whole == 0 ? NullReason.BASE_ZERO : NullReason.TOO_FEW);
    }
  }

  /** A figure with its interval. */
  void figure(HealthIndex index, LocalDate week, double value, Interval interval, long n) {
    out.accept(point(index, week, null, null, value, interval.lower(), interval.upper(), n, null));
  }

  /** A figure without one. */
  void figure(HealthIndex index, LocalDate week, double value, long n) {
    out.accept(point(index, week, null, null, value, null, null, n, null));
  }

  /** Why there is none. */
  void absence(HealthIndex index, LocalDate week, NullReason reason) {
    out.accept(point(index, week, null, null, null, null, null, null, reason.code()));
  }

  private Row point(HealthIndex index, LocalDate week, Object... values) {
    Object[] all = new Object[4 + values.length];
    all[0] = communityId;
    all[1] = place;
    all[2] = week;
    all[3] = index.code();
    System.arraycopy(values, 0, all, 4, values.length);
    return RowFactory.create(all);
  }
}
