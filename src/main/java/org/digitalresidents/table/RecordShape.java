package org.digitalresidents.table;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lays out records of one class as rows of a table: component {@code startAt} is column {@code
 * start_at}, {@code p90Ms} is {@code p90_ms}: the same but for underscores and capitals. A
 * component that is a record itself stands for its own components, as tables may share columns.
 * Checked once, when made; so a fold can emit plain records and know no Spark.
 *
 * @param <R> the record class
 */
public final class RecordShape<R extends Record> {
  private final Table table;
  private final List<List<Method>> paths;

  private RecordShape(Table table, List<List<Method>> paths) {
    this.table = table;
    this.paths = paths;
  }

  /**
   * Matches a record class to a table.
   *
   * @throws SchemaException where a column has no component or a component no column
   */
  public static <R extends Record> RecordShape<R> of(Table table, Class<R> type) {
    Map<String, List<Method>> components = new LinkedHashMap<>();
    collect(type, List.of(), components);
    List<List<Method>> ordered = new ArrayList<>();
    for (Table.ColumnSpec column : table.columns()) {
      List<Method> path = components.remove(bare(column.name()));
      if (path == null) {
        throw new SchemaException(
            "%s has no component for %s.%s"
                .formatted(type.getSimpleName(), table.name(), column.name()));
      }
      ordered.add(path);
    }
    if (!components.isEmpty()) {
      throw new SchemaException(
          "%s of %s is no column of %s"
              .formatted(components.keySet(), type.getSimpleName(), table.name()));
    }
    return new RecordShape<>(table, ordered);
  }

  private static void collect(
      Class<?> type, List<Method> before, Map<String, List<Method>> components) {
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      List<Method> path = new ArrayList<>(before);
      path.add(component.getAccessor());
      if (component.getType().isRecord()) {
        collect(component.getType(), path, components);
      } else {
        components.put(bare(component.getName()), path);
      }
    }
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The record as a row. */
  public TableRow row(R record) {
    Object[] values = new Object[paths.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        Object value = record;
        for (Method step : paths.get(i)) {
          value = step.invoke(value);
        }
        values[i] = value;
      }
    } catch (ReflectiveOperationException e) {
      throw new SchemaException("Cannot read %s: %s".formatted(record, e));
    }
    return new TableRow(table, values);
  }
}
