package org.digitalresidents.survival;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * How survival is looked at.
 *
 * @param zone where days begin
 * @param weekStart the first day of a week
 * @param horizonDays within how many days of 24 hours rates look, that instant included
 * @param curveDays how far curves are drawn
 */
public record SurvivalOptions(ZoneId zone, DayOfWeek weekStart, int horizonDays, int curveDays)
    implements Serializable {
  public static final int HORIZON_DAYS = 30;
  public static final int CURVE_DAYS = 180;

  public SurvivalOptions {
    if (horizonDays < 1 || curveDays < 1) {
      throw new IllegalArgumentException(
          "A horizon and a curve have at least one day, not %d and %d"
              .formatted(horizonDays, curveDays));
    }
  }

  /** The usual horizon and length of curves. */
  public static SurvivalOptions standard(ZoneId zone, DayOfWeek weekStart) {
    return new SurvivalOptions(zone, weekStart, HORIZON_DAYS, CURVE_DAYS);
  }
}
