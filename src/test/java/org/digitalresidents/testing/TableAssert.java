package org.digitalresidents.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.assertj.core.api.Assertions;
import org.digitalresidents.table.Table;

/** Compares tables with what is drawn of them. */
public final class TableAssert {
  private static final int MOST_SHOWN = 30;

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

  /**
   * Two large tables are equal; where not, the cells that differ are named, the first of them.
   *
   * @param expected rows as {@link Cells} write them, with the table's columns in order
   */
  public static void assertSameCells(Table table, List<String> expected, List<String> actual) {
    List<String> differences = new ArrayList<>();
    Map<String, String> found = byKey(table, actual);
    byKey(table, expected)
        .forEach((key, row) -> compare(table, key, row, found.remove(key), differences));
    found.keySet().forEach(key -> differences.add(key + ": not expected"));
    Assertions.assertThat(differences.stream().limit(MOST_SHOWN).toList())
        .as("%s: %d differences in %d rows", table, differences.size(), expected.size())
        .isEmpty();
  }

  private static Map<String, String> byKey(Table table, List<String> rows) {
    Map<String, String> byKey = new TreeMap<>();
    for (String row : rows) {
      List<String> cells = List.of(row.split(" \\| ", -1));
      String key = String.join(" | ", cells.subList(0, table.keys().size()));
      if (byKey.put(key, row) != null) {
        throw new AssertionError("%s: two rows for %s".formatted(table, key));
      }
    }
    return byKey;
  }

  private static void compare(
      Table table, String key, String expected, String actual, List<String> differences) {
    if (actual == null) {
      differences.add(key + ": missing");
      return;
    }
    String[] expectedCells = expected.split(" \\| ", -1);
    String[] actualCells = actual.split(" \\| ", -1);
    for (int i = 0; i < expectedCells.length; i++) {
      if (!expectedCells[i].equals(actualCells[i])) {
        differences.add(
            "%s: %s is %s, expected %s"
                .formatted(key, table.columns().get(i).name(), actualCells[i], expectedCells[i]));
      }
    }
  }
}
