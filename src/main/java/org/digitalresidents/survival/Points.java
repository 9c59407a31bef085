package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Spells as {@link StrataPass} reads them. */
final class Points {
  private static final Column[] ON_ONE_AXIS = {
    Point.Part.COMMUNITY.col(), Point.Part.GROUP.col(), Point.Part.AXIS.col()
  };

  private Points() {}

  /**
   * Rows of {@link Point}: all of a group on one axis in one task, in the order of time.
   *
   * @param spells with {@link FirstReplies}
   */
  static Dataset<Row> of(Dataset<Row> spells, Pointing pointing) {
    return SpellFacts.rows(spells)
        .mapPartitions(pointing, Encoders.row(Point.schema()))
        .repartition(ON_ONE_AXIS)
        .sortWithinPartitions(
            xxhash64(ON_ONE_AXIS), // a number is compared faster than texts
            Point.Part.COMMUNITY.col(),
            Point.Part.GROUP.col(),
            Point.Part.AXIS.col(),
            Point.Part.TIME.col());
  }
}
