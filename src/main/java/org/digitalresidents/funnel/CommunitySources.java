package org.digitalresidents.funnel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;

/** What the sources of communities do not give: of which kinds there are no acts at all. */
final class CommunitySources {
  private CommunitySources() {}

  /** Of every community, by its id, as codes: no_joins, no_activity, no_orders. */
  static Map<String, Set<String>> absent(List<Row> communities) {
    Map<String, Set<String>> absent = new HashMap<>();
    for (Row row : communities) {
      Set<String> ofOne = new HashSet<>();
      addIfNone(row, Community.JOIN_ACTS, NullReason.NO_JOINS, ofOne);
      addIfNone(row, Community.ACTIVITY_ACTS, NullReason.NO_ACTIVITY, ofOne);
      addIfNone(row, Community.ORDER_ACTS, NullReason.NO_ORDERS, ofOne);
      absent.put(row.getAs(Community.COMMUNITY_ID.column()), ofOne);
    }
    return absent;
  }

  private static void addIfNone(Row row, Community acts, NullReason reason, Set<String> absent) {
    Long count = row.getAs(acts.column());
    if (count != null && count == 0) {
      absent.add(reason.code());
    }
  }
}
