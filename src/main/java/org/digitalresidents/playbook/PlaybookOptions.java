package org.digitalresidents.playbook;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.ZoneId;

/**
 * Settings of the playbook.
 *
 * @param zone the business zone
 * @param weekStart the first day of a week
 * @param rules what to do when
 * @param interviews how many members to ask
 * @param seed what their lot is drawn with
 */
public record PlaybookOptions(
    ZoneId zone, DayOfWeek weekStart, Rules rules, int interviews, long seed)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Enough for what is said to repeat itself in each of three role groups: twelve each, after which
   * Guest, Bunce and Johnson (2006) heard little new.
   */
  public static final int INTERVIEWS = 36;

  /** The fewest that leave a place for each role group. */
  public static final int FEWEST_INTERVIEWS = 4;

  public static final long SEED = 1;
}
