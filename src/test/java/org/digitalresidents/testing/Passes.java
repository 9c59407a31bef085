package org.digitalresidents.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;

/** What a pass makes of its input, as a dataset; where a lake would write files. */
public final class Passes {
  private Passes() {}

  /** The rows of one of the tables that the pass fills. */
  public static Dataset<Row> rows(Dataset<Row> input, Pass<Row> pass, Table table) {
    return input.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            task -> {
              List<Row> rows = new ArrayList<>();
              pass.read(
                  task,
                  row -> {
                    if (row.table().equals(table)) {
                      rows.add(RowFactory.create(row.values()));
                    }
                  });
              return rows.iterator();
            },
        Encoders.row(table.schema()));
  }
}
