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
 * @param bands where a community that is well lies
 */
public record HealthOptions(ZoneId zone, DayOfWeek weekStart, int fewest, Bands bands)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
