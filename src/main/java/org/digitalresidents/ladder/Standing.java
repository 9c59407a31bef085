package org.digitalresidents.ladder;

import org.apache.spark.sql.Row;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.Rung;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.table.Field;

/**
 * How many acts a member did on each rung or above: an act of a higher rung does for a lower one.
 *
 * @param looked null where the source tells of no reads: nobody is seen to only look
 */
record Standing(Long looked, long zeroCost, long light, long deep, long leading) {

  /**
   * The sums.
   *
   * @param reads reads and views; null where the source tells of none
   * @param taps reactions, votes, stickers, acceptances
   * @param steps messages that are no stickers, check-ins, events, invitations
   * @param gifts of the messages, answers and experiences
   * @param lead events that others joined, announcements that others responded to
   */
  static Standing of(Long reads, long taps, long steps, long gifts, long lead) {
    long deep = gifts + lead;
    long light = Math.max(steps, deep);
    long zeroCost = light + taps;
    Long looked = reads == null ? null : Long.valueOf(zeroCost + reads);
    return new Standing(looked, zeroCost, light, deep, lead);
  }

  /** Of a row of {@code role_feature}. */
  static Standing of(Row row) {
    long stickers = count(row, WindowParts.STICKER_COUNT);
    long checkins = count(row, WindowParts.CHECKIN_COUNT);
    long others = count(row, RoleFeature.LIGHT_COUNT) - checkins;
    long spoken = count(row, RoleFeature.SPOKEN_COUNT) - stickers;
    return of(
        row.getAs(RoleFeature.READ_COUNT.column()),
        others + stickers + count(row, WindowParts.ACCEPT_COUNT),
        spoken + checkins + count(row, WindowParts.TAKE_PART_COUNT),
        count(row, RoleFeature.CONTRIBUTION_COUNT),
        count(row, RoleFeature.LED_COUNT));
  }

  /** The highest rung with enough acts. */
  Rung rung(int fewestActs) {
    Rung highest = Rung.UNSEEN;
    for (Rung rung : Rung.values()) {
      highest = isTold(rung) && missing(rung, fewestActs) == 0 ? rung : highest;
    }
    return highest;
  }

  /** The next rung up on which the member could be seen; null where there is none. */
  Rung above(Rung rung) {
    Rung above = rung.above();
    return above == null || isTold(above) ? above : above.above();
  }

  private boolean isTold(Rung rung) {
    return rung != Rung.LOOKED || looked != null;
  }

  /** How many acts are missing to stand on a rung that the source tells of. */
  long missing(Rung rung, int fewestActs) {
    return switch (rung) {
      case UNSEEN -> 0;
      case LOOKED -> Math.max(1 - looked, 0);
      case ZERO_COST -> Math.max(1 - zeroCost, 0);
      case LIGHT -> Math.max(fewestActs - light, 0);
      case DEEP -> Math.max(fewestActs - deep, 0);
      case LEADING -> Math.max(fewestActs - leading, 0);
    };
  }

  private static long count(Row row, Field field) {
    return row.<Long>getAs(field.column());
  }
}
