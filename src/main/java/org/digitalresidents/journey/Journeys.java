package org.digitalresidents.journey;

import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Activity;
import org.digitalresidents.table.Layout;

/** Puts acts in the order a pass needs: whole journeys in one task, each in time. */
public final class Journeys {
  private static final String TORN =
      "The acts of a member came to two tasks: spark.sql.sources.bucketing.autoBucketedScan.enabled"
          + " must be false.";

  private Journeys() {}

  /**
   * The acts by journey. Where they lie in as many buckets by member already, nothing is moved;
   * else they are shuffled: the result is the same. A row that comes to a task its journey is not
   * in, because the scan was divided otherwise than the plan took it to be, fails the run.
   */
  public static Dataset<Row> sorted(Dataset<Row> acts, int buckets) {
    Layout layout = Activity.ACTIVITY.layout();
    Column[] journey = columns(layout.bucketBy());
    Column isInPlace = spark_partition_id().equalTo(pmod(hash(journey), lit(buckets)));
    return acts.repartition(buckets, journey)
        .sortWithinPartitions(columns(layout.sortBy()))
        .where(when(isInPlace, true).otherwise(raise_error(lit(TORN)).cast("boolean")));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
