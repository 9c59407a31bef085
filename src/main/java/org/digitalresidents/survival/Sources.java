package org.digitalresidents.survival;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.time.EpochMicros;

/**
 * What the sources of a community tell.
 *
 * @param dataEnd until when, exclusive, in microseconds since 1970-01-01T00:00Z
 * @param tellReplies of any reply that names somebody
 */
record Sources(
    long dataEnd, boolean tellActivity, boolean tellOrders, boolean tellLeaves, boolean tellReplies)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Those of communities, which are few, by {@code community_id}.
   *
   * @param withReplies the communities that have replies which name somebody
   */
  static HashMap<String, Sources> of(List<Row> communities, Set<String> withReplies) {
    HashMap<String, Sources> sources = new HashMap<>();
    for (Row row : communities) {
      String id = row.getAs(Community.COMMUNITY_ID.column());
      Instant end = row.getAs(Community.DATA_END.column());
      sources.put(
          id,
          new Sources(
              EpochMicros.of(end),
              isAny(row, Community.ACTIVITY_ACTS),
              isAny(row, Community.ORDER_ACTS),
              isAny(row, Community.LEAVE_ACTS),
              withReplies.contains(id)));
    }
    return sources;
  }

  private static boolean isAny(Row row, Community count) {
    return row.<Long>getAs(count.column()) > 0;
  }
}
