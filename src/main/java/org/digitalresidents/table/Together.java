package org.digitalresidents.table;

import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Brings together what a fold wants to read as a whole. */
public final class Together {
  /** A number is compared faster than texts; as a column it is computed once a row. */
  private enum Unit implements Named {
    HASH
  }

  private Together() {}

  /**
   * The rows, those of a unit in one task and there one after another. Units follow one another in
   * no order that means anything.
   *
   * @param unit columns that tell units apart
   * @param order of the rows of a unit; none where it does not matter
   */
  public static Dataset<Row> by(Dataset<Row> rows, List<Column> unit, Column... order) {
    Column[] columns = unit.toArray(Column[]::new);
    List<Column> sorted = new ArrayList<>();
    sorted.add(Unit.HASH.col());
    sorted.addAll(unit);
    sorted.addAll(List.of(order));
    return rows.repartition(columns)
        .withColumn(Unit.HASH.column(), xxhash64(columns))
        .sortWithinPartitions(sorted.toArray(Column[]::new))
        .drop(Unit.HASH.column());
  }
}
