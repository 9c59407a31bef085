package org.digitalresidents.survival;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.table.Named;

/**
 * What is so at a time of an axis of spans of one day of joining and channel.
 *
 * @param cohortDay of {@link CohortDays}, counted from 1970-01-01; {@link #NO_DAY} where no table
 *     tells by when members joined
 * @param time microseconds on the axis
 * @param subjects of the axis, as bits
 * @param marks {@link Mark}s that all these bear
 */
record Point(
    String communityId,
    String groupId,
    Axis axis,
    long time,
    long cohortDay,
    String channel,
    long subjects,
    long marks) {
  static final long NO_DAY = 0;

  /** The columns, in the order of the components; and how many spells it is so of. */
  enum Part implements Named {
    COMMUNITY,
    GROUP,
    AXIS,
    TIME,
    COHORT_DAY,
    CHANNEL,
    SUBJECTS,
    MARKS,
    COUNT
  }

  static StructType schema() {
    return new StructType()
        .add(Part.COMMUNITY.column(), DataTypes.StringType)
        .add(Part.GROUP.column(), DataTypes.StringType)
        .add(Part.AXIS.column(), DataTypes.IntegerType)
        .add(Part.TIME.column(), DataTypes.LongType)
        .add(Part.COHORT_DAY.column(), DataTypes.LongType)
        .add(Part.CHANNEL.column(), DataTypes.StringType)
        .add(Part.SUBJECTS.column(), DataTypes.LongType)
        .add(Part.MARKS.column(), DataTypes.LongType)
        .add(Part.COUNT.column(), DataTypes.LongType);
  }

  static Point of(Row row) {
    return new Point(
        row.getString(0),
        row.getString(1),
        Axis.at(row.getInt(2)),
        row.getLong(3),
        row.getLong(4),
        row.getString(5),
        row.getLong(6),
        row.getLong(7));
  }

  /** How many spells a row is of. */
  static long count(Row row) {
    return row.getLong(8);
  }

  Row row(long count) {
    return RowFactory.create(
        communityId, groupId, axis.place(), time, cohortDay, channel, subjects, marks, count);
  }
}
