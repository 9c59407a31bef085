package org.digitalresidents.value;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * Settings of the boards.
 *
 * @param zone where days are cut
 * @param weekStart the first day of a week
 * @param minGroupSize a rate of fewer is not shown
 * @param fewestResponders how many others must respond for a share to have succeeded
 */
public record BoardOptions(ZoneId zone, DayOfWeek weekStart, int minGroupSize, int fewestResponders)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Definitions 8.1. */
  public static final int MIN_GROUP_SIZE = 5;

  public static final int FEWEST_RESPONDERS = 3;
}
