package org.digitalresidents.retention;

import static org.digitalresidents.model.CohortRetention.COHORT_RETENTION;
import static org.digitalresidents.model.RetentionAverage.RETENTION_AVERAGE;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RetentionAverageTest {
  /** R1 and R3. 700·10 of an incomplete cell stays out, as in Mixpanel's own example. */
  @Test
  void givesThreeAveragesOfCompleteCellsByName() {
    Dataset<Row> cells =
        table(
            COHORT_RETENTION,
            """
            community_id | group_id | unit | cohort_start | clock   | measure     | from_no | to_no | cohort_size | eligible | retained | rate | is_complete
            x            | *        | day  | 2024-03-01   | rolling | on          | 1       | 1     | 1000        | 1000     | 500      | 0.5  | true
            x            | *        | day  | 2024-03-02   | rolling | on          | 1       | 1     | 500         | 500      | 400      | 0.8  | true
            x            | *        | day  | 2024-03-03   | rolling | on          | 1       | 1     | 700         | 20       | 10       | 0.5  | false
            x            | *        | day  | 2024-03-03   | rolling | on          | 2       | 2     | 700         | 0        | 0        |      | false
            x            | *        | day  | 2024-03-03   | rolling | on_or_after | 1       |       | 700         | 700      | 7        | 0.01 | true
            """);

    assertTable(
        RETENTION_AVERAGE,
        RetentionAverages.of(cells),
        // pooled 900/1500; simple (0.5 + 0.8)/2; Mixpanel (1000·500 + 500·400)/(1000² + 500²)
        """
        measure     | from_no | to_no | cohorts | eligible | retained | pooled | pooled_null_reason | simple | simple_null_reason | weighted_mixpanel
        on          | 1       | 1     | 2       | 1500     | 900      | 0.6    |                    | 0.65   |                    | 0.56
        on          | 2       | 2     | 0       | 0        | 0        |        | base_zero          |        | base_zero          |
        on_or_after | 1       |       | 1       | 700      | 7        | 0.01   |                    | 0.01   |                    | 0.01
        """);
  }
}
