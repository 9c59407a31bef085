package org.digitalresidents.retention;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.model.RetentionAverage;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Passes;

/** What the pass makes of some inputs. */
record RetentionTables(RetentionInputs in, RetentionOptions options) {
  /** Rows of {@code cohort_retention}. */
  Dataset<Row> cells() {
    return rows(CohortRetention.COHORT_RETENTION);
  }

  /** Rows of {@code retention_average}. */
  Dataset<Row> averages() {
    return rows(RetentionAverage.RETENTION_AVERAGE);
  }

  private Dataset<Row> rows(Table table) {
    return Passes.rows(RetentionPass.points(in), RetentionPass.of(in, options), table);
  }
}
