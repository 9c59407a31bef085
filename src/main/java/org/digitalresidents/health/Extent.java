package org.digitalresidents.health;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;

/**
 * From when to when the data of a community speak.
 *
 * @param first its first act
 * @param dataEnd exclusive
 * @param tellsLeaves whether they tell of any leave
 */
public record Extent(Instant first, Instant dataEnd, boolean tellsLeaves) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Those of communities, which are few. */
  public static Map<String, Extent> of(List<Row> communities) {
    Map<String, Extent> extents = new TreeMap<>();
    for (Row row : communities) {
      Instant first = row.getAs(Community.FIRST_TS.column());
      Instant end = row.getAs(Community.DATA_END.column());
      Long leaves = row.getAs(Community.LEAVE_ACTS.column());
      if (first != null && first.isBefore(end)) {
        extents.put(
            row.getAs(Community.COMMUNITY_ID.column()),
            new Extent(first, end, leaves != null && leaves > 0));
      }
    }
    return extents;
  }

  /** Its first business day. */
  LocalDate firstDay(ZoneId zone) {
    return first.atZone(zone).toLocalDate();
  }

  /** The last business day of which the data speak. */
  LocalDate lastDay(ZoneId zone) {
    return dataEnd.minusNanos(1_000).atZone(zone).toLocalDate();
  }
}
