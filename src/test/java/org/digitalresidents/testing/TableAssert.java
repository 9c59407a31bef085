package org.digitalresidents.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.assertj.core.api.Assertions;
import org.digitalresidents.table.Table;

/** Compares tables with what is drawn of them. */
public final class TableAssert {
  private TableAssert() {}

  /** The table holds exactly the rows drawn, in any order; columns not named are not compared. */
  public static void assertTable(Table table, Dataset<Row> actual, String drawn) {
    TextTable expected = TextTable.parse(table, drawn);
    Column[] named = expected.columns().stream().map(functions::col).toArray(Column[]::new);
    List<String> rows = new ArrayList<>();
    expected.rows().forEach(row -> rows.add(Cells.row(Arrays.asList(row))));
    assertSame(
        table.name() + ": " + String.join(" | ", expected.columns()),
        rows,
        Cells.rows(actual.select(named)));
  }

  /** Two lists of rows are equal in any order; where not, both are shown sorted. */
  public static void assertSame(String what, List<String> expected, List<String> actual) {
    Assertions.assertThat(sorted(actual)).as(what).isEqualTo(sorted(expected));
  }

  private static String sorted(List<String> rows) {
    List<String> sorted = new ArrayList<>(rows);
    Collections.sort(sorted);
    return String.join("\n", sorted);
  }
}
