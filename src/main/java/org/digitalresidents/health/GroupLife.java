package org.digitalresidents.health;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Together;

/**
 * Points of how groups live together: shared identity, scripts and risk, and how wide their talk
 * is. One reading of what holds of each group, in time. Source: definitions F2, F3, activity
 * worship.
 */
public final class GroupLife {
  private GroupLife() {}

  /**
   * Points of the families.
   *
   * @param extents of every community with acts, from when to when its data speak
   */
  public static Dataset<Row> of(
      GroupInputs in, HealthOptions options, Map<String, Extent> extents) {
    Dataset<Row> ofGroups =
        GroupFacts.sorted(in)
            .mapPartitions(new GroupReading(options, extents), Encoders.row(IndexPoint.schema()));
    return Together.by(ofGroups, List.of(IndexPoint.COMMUNITY.col()), IndexPoint.DAY.col())
        .mapPartitions(new Waking(options.fewest()), Encoders.row(IndexPoint.schema()));
  }
}
