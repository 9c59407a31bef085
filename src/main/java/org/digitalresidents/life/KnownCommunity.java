package org.digitalresidents.life;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;

/**
 * What the data of a community can tell.
 *
 * @param dataEnd until when they speak, exclusive
 * @param tellsActivity whether they tell of any activity; else nobody is known to be silent
 * @param noMembers why it is not known who is a member; null where it is
 * @param noLeavers why it is not known who left; null where it is
 */
record KnownCommunity(Instant dataEnd, boolean tellsActivity, String noMembers, String noLeavers)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Those of communities, which are few, by {@code community_id}. */
  static Map<String, KnownCommunity> of(List<Row> communities) {
    Map<String, KnownCommunity> known = new HashMap<>();
    for (Row row : communities) {
      known.put(row.getAs(Community.COMMUNITY_ID.column()), of(row));
    }
    return known;
  }

  private static KnownCommunity of(Row row) {
    boolean hasJoins = acts(row, Community.JOIN_ACTS) + acts(row, Community.ROSTER_ACTS) > 0;
    boolean hasLeaves = acts(row, Community.LEAVE_ACTS) > 0;
    return new KnownCommunity(
        row.getAs(Community.DATA_END.column()),
        acts(row, Community.ACTIVITY_ACTS) > 0,
        hasJoins ? null : NullReason.NO_JOINS.code(),
        hasLeaves ? null : NullReason.NO_LEAVES.code());
  }

  private static long acts(Row row, Community count) {
    return row.<Long>getAs(count.column());
  }
}
