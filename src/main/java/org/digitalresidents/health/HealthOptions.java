package org.digitalresidents.health;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * Settings of the diagnosis.
 *
 * @param zone where days are cut
 * @param weekStart the first day of a week
 * @param fewest a figure of fewer observations is not shown
 * @param quietBelow a group with fewer conversations begun by members a week is quiet
 * @param bands where a community that is well lies
 */
public record HealthOptions(
    ZoneId zone, DayOfWeek weekStart, int fewest, int quietBelow, Bands bands)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** One conversation of members a week keeps a group from being quiet. Our convention. */
  public static final int QUIET_BELOW = 1;
}
