package org.digitalresidents.life;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Named;

/** What is counted of a scope in a period by one task, on its way to where the parts are added. */
record ScopeTally(ScopePeriod period, Tallies tallies) {
  /** The columns, in the order of a row. */
  enum Part implements Named {
    COMMUNITY,
    GROUP,
    UNIT,
    PERIOD,
    TALLIES
  }

  static Encoder<Row> encoder() {
    return Encoders.row(
        new StructType()
            .add(Part.COMMUNITY.column(), DataTypes.StringType)
            .add(Part.GROUP.column(), DataTypes.StringType)
            .add(Part.UNIT.column(), DataTypes.StringType)
            .add(Part.PERIOD.column(), DataTypes.LongType)
            .add(Part.TALLIES.column(), DataTypes.createArrayType(DataTypes.LongType, false)));
  }

  static ScopeTally of(Row row) {
    return new ScopeTally(
        new ScopePeriod(
            row.getString(0),
            row.getString(1),
            PeriodUnit.valueOf(row.getString(2)),
            row.getLong(3)),
        new Tallies(row.<Long>getList(4)));
  }

  Row row() {
    return RowFactory.create(
        period.communityId(),
        period.groupId(),
        period.unit().name(),
        period.number(),
        tallies.inOrder());
  }
}
