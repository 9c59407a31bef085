package org.digitalresidents.journey;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.table.Layout;

/** Puts acts in the order a pass needs: whole journeys in one task, each in time. */
public final class Journeys {
  private Journeys() {}

  /**
   * The acts by journey. Where they lie in as many buckets by member already, nothing is moved;
   * else they are shuffled: the result is the same.
   */
  public static Dataset<Row> sorted(Dataset<Row> acts, int buckets) {
    Layout layout = Activity.ACTIVITY.layout();
    return acts.repartition(buckets, columns(layout.bucketBy()))
        .sortWithinPartitions(columns(layout.sortBy()));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
