package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.unix_micros;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.model.SpellMilestone;

/**
 * A spell of {@code spell_milestone}, with {@link FirstReplies}. Instants are microseconds since
 * 1970-01-01T00:00Z.
 *
 * @param channel by which the member came; {@link #UNKNOWN_CHANNEL} where that is not known
 * @param endAt {@link #NEVER} where the spell has not ended
 * @param isChurn the member left: what a roster no longer shows has left too
 * @param isCut the spell ended, but the member did not end it
 * @param firstActiveAt as all that follow, {@link #NEVER} where it did not happen
 */
record SpellFacts(
    String communityId,
    String groupId,
    String channel,
    long startAt,
    boolean isStartUnknown,
    long observedFrom,
    long endAt,
    boolean isChurn,
    boolean isCut,
    boolean isIntervalCensored,
    long firstActiveAt,
    long firstOrderAt,
    long firstOrderAfterActiveAt,
    long firstPostAt,
    long firstReplyAt,
    long replyToFirstPostAt) {

  /** Later than anything. */
  static final long NEVER = Long.MAX_VALUE;

  /** The channel of those who came by none that is known. */
  static final String UNKNOWN_CHANNEL = "unknown";

  private static final Set<String> CHURN =
      Set.of(SpellEdge.LEAVE.code(), SpellEdge.KICK.code(), SpellEdge.ROSTER_ABSENT.code());

  private static final Set<String> CUT = Set.of(SpellEdge.DISSOLVED.code(), SpellEdge.MOVED.code());

  /** Rows that {@link #of(Row)} reads. */
  static Dataset<Row> rows(Dataset<Row> spells) {
    return spells.select(
        SpellMilestone.COMMUNITY_ID.col(),
        SpellMilestone.GROUP_ID.col(),
        SpellMilestone.SOURCE_CHANNEL.col(),
        unix_micros(SpellMilestone.START_AT.col()),
        SpellMilestone.START_UNKNOWN.col(),
        unix_micros(SpellMilestone.OBSERVED_FROM.col()),
        unix_micros(SpellMilestone.END_AT.col()),
        SpellMilestone.END_KIND.col(),
        SpellMilestone.INTERVAL_CENSORED.col(),
        unix_micros(SpellMilestone.FIRST_ACTIVE_AT.col()),
        unix_micros(SpellMilestone.FIRST_ORDER_AT.col()),
        unix_micros(SpellMilestone.FIRST_ORDER_AFTER_ACTIVE_AT.col()),
        unix_micros(SpellMilestone.FIRST_POST_AT.col()),
        unix_micros(FirstReplies.RECEIVED_AT.col()),
        unix_micros(FirstReplies.TO_FIRST_POST_AT.col()));
  }

  static SpellFacts of(Row row) {
    return new SpellFacts(
        row.getString(0),
        row.getString(1),
        row.isNullAt(2) ? UNKNOWN_CHANNEL : row.getString(2),
        row.getLong(3),
        row.getBoolean(4),
        row.getLong(5),
        instant(row, 6),
        isOf(CHURN, row),
        isOf(CUT, row),
        row.getBoolean(8),
        instant(row, 9),
        instant(row, 10),
        instant(row, 11),
        instant(row, 12),
        instant(row, 13),
        instant(row, 14));
  }

  private static long instant(Row row, int place) {
    return row.isNullAt(place) ? NEVER : row.getLong(place);
  }

  private static boolean isOf(Set<String> kinds, Row row) {
    return !row.isNullAt(7) && kinds.contains(row.getString(7));
  }

  boolean isOver() {
    return endAt != NEVER;
  }

  /** When the spell ended, else when the data do. */
  long endAt(Sources sources) {
    return isOver() ? endAt : sources.dataEnd();
  }
}
