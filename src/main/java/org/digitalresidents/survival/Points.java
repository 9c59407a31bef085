package org.digitalresidents.survival;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Together;

/** Spells as {@link StrataPass} reads them. */
final class Points {
  private static final List<Column> ON_ONE_AXIS =
      List.of(Point.Part.COMMUNITY.col(), Point.Part.GROUP.col(), Point.Part.AXIS.col());

  private Points() {}

  /**
   * Rows of {@link Point}: all of a group on one axis in one task, in the order of time.
   *
   * @param spells with {@link FirstReplies}
   */
  static Dataset<Row> of(Dataset<Row> spells, Pointing pointing) {
    return Together.by(
        SpellFacts.rows(spells).mapPartitions(pointing, Encoders.row(Point.schema())),
        ON_ONE_AXIS,
        Point.Part.TIME.col());
  }
}
