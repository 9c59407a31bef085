package org.digitalresidents.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.digitalresidents.table.Table;

/**
 * A table drawn in text, typed by its declaration.
 *
 * <pre>
 * member_id | start_at         | spell_no
 * ann       | 2024-01-01T08:00 | 1        # a comment
 * bob       | 2024-01-02       |          # empty is null; "" is the empty text
 * </pre>
 *
 * Columns not named are null. Instants are UTC unless they say otherwise; a day is its midnight. A
 * fraction may be written {@code 1/3}; texts by name {@code a=1,b=2}.
 */
public final class TextTable {
  private final List<String> columns;
  private final List<Object[]> rows;

  private TextTable(List<String> columns, List<Object[]> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** The drawing as a dataset with all columns of the table. */
  public static Dataset<Row> table(Table table, String text) {
    TextTable drawn = parse(table, text);
    List<String> declared = table.columns().stream().map(Table.ColumnSpec::name).toList();
    List<Row> rows = new ArrayList<>();
    for (Object[] values : drawn.rows) {
      Object[] row = new Object[declared.size()];
      for (int i = 0; i < values.length; i++) {
        row[declared.indexOf(drawn.columns.get(i))] = values[i];
      }
      rows.add(RowFactory.create(row));
    }
    return SharedSpark.session().createDataFrame(rows, table.schema());
  }

  static TextTable parse(Table table, String text) {
    List<String> lines =
        text.lines()
            .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> columns = cells(lines.get(0));
    List<DataType> types = columns.stream().map(c -> type(table, c)).toList();
    List<Object[]> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "%d cells under %d columns: %s".formatted(cells.size(), columns.size(), line));
      }
      Object[] row = new Object[cells.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = value(cells.get(i), types.get(i));
      }
      rows.add(row);
    }
    return new TextTable(columns, rows);
  }

  List<String> columns() {
    return columns;
  }

  List<Object[]> rows() {
    return rows;
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static DataType type(Table table, String column) {
    return Arrays.stream(table.schema().fields())
        .filter(f -> f.name().equals(column))
        .map(StructField::dataType)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No column %s.%s".formatted(table, column)));
  }

  private static Object value(String cell, DataType type) {
    if (cell.isEmpty()) {
      return null;
    }
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(cell.replace("_", ""));
    } else if (type.equals(DataTypes.DoubleType)) {
      return fraction(cell);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(cell);
    } else if (type.equals(DataTypes.DateType)) {
      return LocalDate.parse(cell);
    } else if (type.equals(DataTypes.TimestampType)) {
      return instant(cell);
    } else if (type instanceof MapType map) {
      return entries(cell, map.valueType());
    } else if (type instanceof ArrayType array) {
      return Arrays.stream(cell.split(",", -1))
          .map(c -> value(c.strip(), array.elementType()))
          .toList();
    }
    return cell.equals("\"\"") ? "" : cell;
  }

  private static Double fraction(String cell) {
    String[] parts = cell.split("/", -1);
    return parts.length == 1
        ? Double.parseDouble(cell)
        : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  private static Instant instant(String cell) {
    if (cell.length() == 10) {
      return LocalDate.parse(cell).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    String iso = cell.replace(' ', 'T');
    boolean zoned = iso.endsWith("Z") || iso.matches(".*[+-]\\d\\d:\\d\\d");
    return zoned
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }

  private static Map<String, Object> entries(String cell, DataType type) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (String entry : cell.split(",", -1)) {
      String[] parts = entry.strip().split("=", 2);
      entries.put(parts[0], value(parts[1], type));
    }
    return entries;
  }
}
