package org.digitalresidents.ladder;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * What may be chosen.
 *
 * @param zone where business days begin
 * @param weekStart the first day of a business week
 * @param fewestActs so many acts it takes to stand on the rung light or higher; lower rungs take
 *     one
 * @param fewestMoves of so many members and windows a promotion rate may make a bottleneck
 */
public record RungOptions(ZoneId zone, DayOfWeek weekStart, int fewestActs, int fewestMoves)
    implements Serializable {
  /** Source: definitions G6. */
  public static final int FEWEST_ACTS = 2;

  /** Of fewer a rate may be off by a quarter (Wilson, 95 %). */
  public static final int FEWEST_MOVES = 20;

  /** The definitions' choices. */
  public static RungOptions standard(ZoneId zone, DayOfWeek weekStart) {
    return new RungOptions(zone, weekStart, FEWEST_ACTS, FEWEST_MOVES);
  }
}
