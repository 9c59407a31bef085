package org.digitalresidents.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitalresidents.testing.DuckDb;

/**
 * Compares tables row for row, whatever their order; numbers with a fraction to nine digits from
 * the first that is not 0, moved by some parts in ten thousand million: quotients of small numbers
 * often lie on half a digit, and the last bit would say to which side they are rounded.
 */
final class Oracle implements AutoCloseable {
  private static final int SHOWN = 3;

  private final DuckDb duck = DuckDb.open();
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Long> compared = new TreeMap<>();

  Oracle(Settings settings) {
    duck.run("SET memory_limit = '%sB'".formatted(settings.heap().toUpperCase(Locale.ROOT)));
    duck.run("SET temp_directory = '%s'".formatted(settings.folder().resolve("scratch/oracle")));
  }

  /**
   * Compares a table with what it should be, in the columns the latter has; the former says their
   * types.
   */
  void compare(String name, List<String> actual, List<String> expected) {
    duck.run("CREATE OR REPLACE VIEW ours AS SELECT * FROM " + files(actual));
    duck.run("CREATE OR REPLACE VIEW theirs AS SELECT * FROM " + files(expected));
    Map<String, String> types = types("ours");
    Set<String> columns = new LinkedHashSet<>(types("theirs").keySet());
    Set<String> unknown = new LinkedHashSet<>(columns);
    unknown.removeAll(types.keySet());
    if (!unknown.isEmpty()) {
      differences.add("%s: no columns %s".formatted(name, unknown));
      return;
    }
    String select =
        columns.stream()
            .map(column -> cell(column, types.get(column)))
            .collect(Collectors.joining(", ", "SELECT ", " FROM "));
    compared.put(name, Long.valueOf(duck.rows("SELECT count(*) FROM ours").get(0).strip()));
    if (!print(select + "ours").equals(print(select + "theirs"))) {
      show(name, "only ours", select + "ours EXCEPT ALL " + select + "theirs");
      show(name, "only expected", select + "theirs EXCEPT ALL " + select + "ours");
    }
  }

  /** What differs; empty where nothing does. */
  List<String> differences() {
    return differences;
  }

  /** Rows of the tables compared. */
  Map<String, Long> compared() {
    return compared;
  }

  private void show(String name, String which, String rows) {
    duck.rows("SELECT * FROM (%s) ORDER BY ALL LIMIT %d".formatted(rows, SHOWN))
        .forEach(row -> differences.add("%s, %s: %s".formatted(name, which, row)));
  }

  /** A number of the rows that does not depend on their order. */
  private String print(String select) {
    return duck.rows("SELECT count(*), sum(hash(r)::HUGEINT) FROM (%s) AS r".formatted(select))
        .get(0);
  }

  private Map<String, String> types(String view) {
    Map<String, String> types = new LinkedHashMap<>();
    for (String row :
        duck.rows(
            "SELECT column_name || ' ' || data_type FROM duckdb_columns() WHERE table_name = '%s' ORDER BY column_index"
                .formatted(view))) {
      String[] cells = row.strip().split(" ", 2);
      types.put(cells[0], cells[1]);
    }
    return types;
  }

  private static String cell(String column, String type) {
    if (type.equals("DOUBLE")) {
      return "format('{:.8e}', %s::DOUBLE * 1.00000000031416 + 0) AS %s".formatted(column, column);
    }
    return type.startsWith("MAP")
        ? "list_sort(map_entries(%s)) AS %s".formatted(column, column)
        : "%s::%s AS %s".formatted(column, type, column);
  }

  private static String files(List<String> files) {
    return files.stream()
        .map(file -> "'" + file + "'")
        .collect(Collectors.joining(", ", "read_parquet([", "], hive_partitioning = false)"));
  }

  @Override
  public void close() {
    duck.close();
  }
}
