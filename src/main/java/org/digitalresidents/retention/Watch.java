package org.digitalresidents.retention;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.time.EpochMicros;

/**
 * What the data of a community can tell.
 *
 * @param dataEnd until when they speak, exclusive, in microseconds since 1970-01-01T00:00Z
 * @param tellsActivity whether they tell of any activity
 */
record Watch(long dataEnd, boolean tellsActivity) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Those of communities, which are few, by {@code community_id}. */
  static HashMap<String, Watch> of(List<Row> communities) {
    HashMap<String, Watch> watches = new HashMap<>();
    for (Row row : communities) {
      Instant end = row.getAs(Community.DATA_END.column());
      Long acts = row.getAs(Community.ACTIVITY_ACTS.column());
      watches.put(
          row.getAs(Community.COMMUNITY_ID.column()), new Watch(EpochMicros.of(end), acts > 0));
    }
    return watches;
  }

  /** So many of so many, as far as it is known who was active. */
  Share share(long part, long whole) {
    return tellsActivity ? Share.of(part, whole) : Share.UNKNOWN;
  }
}
