package org.digitalresidents.stage;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.StageState;
import org.digitalresidents.table.Named;

/**
 * Somebody stands elsewhere at the end of a period than before it.
 *
 * @param period its number
 * @param from where they stood just before it; never left
 * @param to where they stand just before its end
 * @param spent for how many microseconds they had then been in {@code from}; null of those who came
 *     from no stage
 */
record StageStep(String communityId, long period, StageState from, StageState to, Long spent) {
  /** The columns, in the order of the components. */
  enum Part implements Named {
    COMMUNITY,
    PERIOD,
    FROM,
    TO,
    SPENT
  }

  static Encoder<Row> encoder() {
    return Encoders.row(
        new StructType()
            .add(Part.COMMUNITY.column(), DataTypes.StringType)
            .add(Part.PERIOD.column(), DataTypes.LongType)
            .add(Part.FROM.column(), DataTypes.StringType)
            .add(Part.TO.column(), DataTypes.StringType)
            .add(Part.SPENT.column(), DataTypes.LongType));
  }

  /** Each community, without a step. */
  static Dataset<Row> none(Dataset<Row> community) {
    return community.select(Part.COMMUNITY.from(Community.COMMUNITY_ID.col()));
  }

  static boolean isNone(Row row) {
    return row.isNullAt(1);
  }

  static String communityOf(Row row) {
    return row.getString(0);
  }

  static StageStep of(Row row) {
    return new StageStep(
        row.getString(0),
        row.getLong(1),
        StageState.valueOf(row.getString(2)),
        StageState.valueOf(row.getString(3)),
        row.isNullAt(4) ? null : row.getLong(4));
  }

  Row row() {
    return RowFactory.create(communityId, period, from.name(), to.name(), spent);
  }
}
