package org.digitalresidents.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;

/** Rows for the page, kept by column: what a browser reads fast and a person can still read. */
public final class Grid {
  private final int size;
  private final Map<String, GridColumn> columns = new LinkedHashMap<>();

  private Grid(int size) {
    this.size = size;
  }

  /** Without columns yet. */
  static Grid ofSize(int size) {
    return new Grid(size);
  }

  /**
   * Columns of a table with the reasons of their nulls.
   *
   * @param keys by which rows are ordered, in that order; they come first
   */
  static Grid of(Dataset<Row> rows, List<? extends Field> keys, Field... more) {
    List<Field> fields = new ArrayList<>(keys);
    fields.addAll(Arrays.asList(more));
    List<Row> found = new ArrayList<>(rows.select(columns(fields)).collectAsList());
    found.sort(order(keys.size()));
    Grid grid = new Grid(found.size());
    int at = 0;
    for (Field field : fields) {
      int position = at++;
      boolean hasReasons = !field.spec().reasons().isEmpty();
      Object[] values = found.stream().map(row -> row.get(position)).toArray();
      String[] reasons = null;
      if (hasReasons) {
        int reasonAt = at++;
        reasons = found.stream().map(row -> row.getString(reasonAt)).toArray(String[]::new);
      }
      grid.columns.put(
          field.column(), new GridColumn(field.column(), field.spec(), values, reasons));
    }
    return grid;
  }

  private static Column[] columns(List<Field> fields) {
    List<Column> columns = new ArrayList<>();
    for (Field field : fields) {
      columns.add(field.col());
      if (!field.spec().reasons().isEmpty()) {
        columns.add(field.reason());
      }
    }
    return columns.toArray(Column[]::new);
  }

  /** Keys have no reasons, so they are the first columns of a row. */
  private static Comparator<Row> order(int keys) {
    return IntStream.range(0, keys)
        .<Comparator<Row>>mapToObj(key -> (a, b) -> compare(a.get(key), b.get(key)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object a, Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    return ((Comparable<Object>) a).compareTo(b);
  }

  /** Adds a column that is in no table. */
  Grid with(String name, Spec spec, IntFunction<?> valueOfRow) {
    Object[] values = IntStream.range(0, size).mapToObj(valueOfRow).toArray();
    columns.put(name, new GridColumn(name, spec, values, null));
    return this;
  }

  /** Gives each word of a text column a label, as codes have one. */
  Grid labelled(Field field, Function<String, ? extends Code> codeOf) {
    columns.get(field.column()).label(codeOf);
    return this;
  }

  int size() {
    return size;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  Object value(Field field, int row) {
    return value(field.column(), row);
  }

  Object value(String column, int row) {
    return columns.get(column).value(row);
  }

  /** A row's text. */
  String text(Field field, int row) {
    return (String) value(field, row);
  }

  /** What a row has in these columns, to find rows that belong together. */
  IntFunction<List<Object>> key(Field... fields) {
    return row -> Arrays.stream(fields).map(field -> value(field, row)).toList();
  }

  /** Takes a value away, for a reason. */
  void hide(String column, int row, Code reason) {
    columns.get(column).hide(row, reason);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("size", size);
    json.writeObjectFieldStart("columns");
    for (GridColumn column : columns.values()) {
      column.write(json);
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
