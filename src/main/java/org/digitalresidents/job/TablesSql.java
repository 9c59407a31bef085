package org.digitalresidents.job;

import java.util.stream.Collectors;

/**
 * The views through which the DuckDB command line reads a lake: {@code cd lake && duckdb -init
 * tables.sql}.
 */
final class TablesSql {
  private TablesSql() {}

  static String of(Manifest manifest) {
    StringBuilder sql = new StringBuilder();
    sql.append("-- Tables of run ").append(manifest.runId()).append(". ");
    sql.append("Made by the program; read from the lake's folder: duckdb -init tables.sql\n");
    sql.append("SET TimeZone = 'UTC';\n");
    manifest
        .tables()
        .forEach(
            (name, table) ->
                sql.append(
                    "CREATE OR REPLACE VIEW %s AS SELECT * FROM read_parquet([%s]);%n"
                        .formatted(
                            name,
                            table.files().stream()
                                .map(f -> "'" + f.path().replace("'", "''") + "'")
                                .collect(Collectors.joining(",\n  ", "\n  ", "\n")))));
    return sql.toString().replace(System.lineSeparator(), "\n");
  }
}
