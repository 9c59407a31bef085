package org.digitalresidents.lifetime;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How the future of members is looked at.
 *
 * @param zone where days begin
 * @param weekStart the first day of a week
 * @param holdoutFrom the first day that models of the calibration have not seen; {@link #LAST_DAYS}
 *     where that is so many days before the data end
 * @param holdoutDays how many, where {@code holdoutFrom} does not say
 */
public record LifetimeOptions(
    ZoneId zone, DayOfWeek weekStart, LocalDate holdoutFrom, int holdoutDays)
    implements Serializable {
  /** The hold-out is the last days of the data. */
  public static final LocalDate LAST_DAYS = LocalDate.MAX;

  /** A quarter, in whole weeks. */
  public static final int HOLDOUT_DAYS = 91;

  public LifetimeOptions {
    if (holdoutDays < 1) {
      throw new IllegalArgumentException(
          "A hold-out has at least one day, not %d".formatted(holdoutDays));
    }
  }

  /** The last quarter is held out. */
  public static LifetimeOptions standard(ZoneId zone, DayOfWeek weekStart) {
    return new LifetimeOptions(zone, weekStart, LAST_DAYS, HOLDOUT_DAYS);
  }

  /** The same with all from this day held out. */
  public LifetimeOptions holdingOutFrom(LocalDate day) {
    return new LifetimeOptions(zone, weekStart, day, holdoutDays);
  }
}
