package org.digitalresidents.metric;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.PeriodNumbers;

/**
 * What a scope has in a period, or a part of it: parts are added.
 *
 * @param groupId a group, or '*' for the whole community
 * @param period its number among those of its length, as {@link PeriodNumbers} counts them
 */
record ScopeTally(
    String communityId, String groupId, PeriodUnit unit, long period, Tallies tallies) {

  /** The columns, in the order of the components. */
  enum Part implements Named {
    COMMUNITY,
    GROUP,
    UNIT,
    PERIOD,
    TALLIES
  }

  static StructType schema() {
    return new StructType()
        .add(Part.COMMUNITY.column(), DataTypes.StringType)
        .add(Part.GROUP.column(), DataTypes.StringType)
        .add(Part.UNIT.column(), DataTypes.StringType)
        .add(Part.PERIOD.column(), DataTypes.LongType)
        .add(Part.TALLIES.column(), DataTypes.createArrayType(DataTypes.LongType, false));
  }

  /** Whether both are of one period of one scope. */
  boolean isPartOf(ScopeTally other) {
    return period == other.period && isBeside(other);
  }

  /** Whether both are of one scope's periods of one length. */
  boolean isBeside(ScopeTally other) {
    return unit == other.unit
        && groupId.equals(other.groupId)
        && communityId.equals(other.communityId);
  }

  static ScopeTally of(Row row) {
    return new ScopeTally(
        row.getString(0),
        row.getString(1),
        PeriodUnit.valueOf(row.getString(2)),
        row.getLong(3),
        new Tallies(row.<Long>getList(4)));
  }

  long of(Tally tally) {
    return tallies.of(tally);
  }

  Row row() {
    return RowFactory.create(communityId, groupId, unit.name(), period, tallies.inOrder());
  }
}
