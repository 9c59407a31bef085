package org.digitalresidents.playbook;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** One thing that is known of a member or group. */
enum PlaybookPoint implements Named {
  COMMUNITY(DataTypes.StringType),
  /** Null of what is known of a group. */
  MEMBER(DataTypes.StringType),
  GROUP(DataTypes.StringType),
  /** A {@link PointKind}. */
  KIND(DataTypes.StringType),
  /** From when it is seen, of what is seen from several instants: only data_end counts. */
  AS_OF(DataTypes.TimestampType),
  /** When it was or began. */
  AT(DataTypes.TimestampType),
  /** When it was last so; nothing counts that ended more than {@link #REACH_DAYS} ago. */
  UNTIL(DataTypes.TimestampType),
  TEXT(DataTypes.StringType),
  CODES(DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType)),
  NUMBERS(DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType));

  /** Four weeks. */
  static final int REACH_DAYS = 28;

  /** Where the community's data end; beside every point. */
  private enum End implements Named {
    COMMUNITY,
    DATA_END
  }

  private final DataType type;

  PlaybookPoint(DataType type) {
    this.type = type;
  }

  /** When the data of a point's community end. */
  static String dataEnd() {
    return End.DATA_END.column();
  }

  /** The points with all columns, in order; those not given are null. */
  static Dataset<Row> complete(Dataset<Row> points) {
    Set<String> given = new HashSet<>(List.of(points.columns()));
    return points.select(
        Arrays.stream(values())
            .map(
                field ->
                    (given.contains(field.column()) ? field.col() : lit(null))
                        .cast(field.type)
                        .as(field.column()))
            .toArray(Column[]::new));
  }

  /**
   * Points as {@link PlaybookPass} needs them: those of a community in one task, what is known of
   * groups first, then member by member.
   */
  static Dataset<Row> sorted(Dataset<Row> points, Dataset<Row> community) {
    Dataset<Row> ends =
        community.select(
            End.COMMUNITY.from(Community.COMMUNITY_ID.col()),
            End.DATA_END.from(Community.DATA_END.col()));
    Column isOf = COMMUNITY.col().equalTo(End.COMMUNITY.col());
    Column isNow = AS_OF.col().isNull().or(AS_OF.col().equalTo(End.DATA_END.col()));
    Column from = End.DATA_END.col().minus(make_dt_interval(lit(REACH_DAYS)));
    Column isRecent = UNTIL.col().isNull().or(UNTIL.col().geq(from));
    // A community is unique in ends, so no point multiplies.
    return Together.by(
        points.join(broadcast(ends), isOf).where(isNow.and(isRecent)),
        List.of(COMMUNITY.col()),
        MEMBER.col().asc_nulls_first());
  }
}
