package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.broadcast;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.SourceHour;

/** What the sources gave before the data end. */
final class SourceHistory {
  private SourceHistory() {}

  /**
   * Rows of {@code source_hour} that begin before {@code data_end}, with {@code data_end} and the
   * community's own counts. An hour that {@code data_end} cuts counts in whole: more is not known
   * of it.
   */
  static Dataset<Row> of(Dataset<Row> sourceHours, Dataset<Row> community) {
    Dataset<Row> ends =
        community.select(
            Community.COMMUNITY_ID.col(),
            Community.DATA_END.col(),
            Community.ACTIVITY_ACTS.col(),
            Community.JOIN_ACTS.col(),
            Community.LEAVE_ACTS.col(),
            Community.ORDER_ACTS.col());
    return sourceHours
        // community_id is unique in community, so no row multiplies.
        .join(broadcast(ends), Community.COMMUNITY_ID.column())
        .where(SourceHour.HOUR.col().lt(Community.DATA_END.col()));
  }
}
