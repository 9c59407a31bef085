package org.digitalresidents.table;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays out records of one class as rows of a table: component {@code startAt} is column {@code
 * start_at}. Checked once, when made; so a fold can emit plain records and know no Spark.
 *
 * @param <R> the record class
 */
public final class RecordShape<R extends Record> {
  private final Table table;
  private final List<RecordComponent> components;

  private RecordShape(Table table, List<RecordComponent> components) {
    this.table = table;
    this.components = components;
  }

  /**
   * Matches a record class to a table.
   *
   * @throws SchemaException where a column has no component or a component no column
   */
  public static <R extends Record> RecordShape<R> of(Table table, Class<R> type) {
    List<RecordComponent> components = new ArrayList<>(List.of(type.getRecordComponents()));
    List<RecordComponent> ordered = new ArrayList<>();
    for (Table.ColumnSpec column : table.columns()) {
      RecordComponent match =
          components.stream()
              .filter(c -> snakeCase(c.getName()).equals(column.name()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new SchemaException(
                          "%s has no component for %s.%s"
                              .formatted(type.getSimpleName(), table.name(), column.name())));
      match.getAccessor().setAccessible(true);
      components.remove(match);
      ordered.add(match);
    }
    if (!components.isEmpty()) {
      throw new SchemaException(
          "%s.%s is no column of %s"
              .formatted(type.getSimpleName(), components.get(0).getName(), table.name()));
    }
    return new RecordShape<>(table, ordered);
  }

  private static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([A-Z]|[0-9]+)", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The record as a row. */
  public TableRow row(R record) {
    Object[] values = new Object[components.size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = components.get(i).getAccessor().invoke(record);
      }
    } catch (ReflectiveOperationException e) {
      throw new SchemaException("Cannot read %s: %s".formatted(record, e));
    }
    return new TableRow(table, values);
  }
}
