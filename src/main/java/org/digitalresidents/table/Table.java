package org.digitalresidents.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A table as declared: its name, what one row is, and its columns in order. */
public final class Table implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A column as it stands in the files: a field, or the companion that explains a field's null. */
  public record ColumnSpec(String name, Spec spec) implements Serializable {}

  private final String name;
  private final String grain;
  private final String grainLabel;
  private final List<ColumnSpec> columns;
  private final Layout layout;

  private Table(
      String name, String grain, String grainLabel, List<ColumnSpec> columns, Layout layout) {
    this.name = name;
    this.grain = grain;
    this.grainLabel = grainLabel;
    this.columns = columns;
    this.layout = layout;
  }

  /**
   * Declares a table.
   *
   * @param name in snake_case
   * @param grain what one row is, in English
   * @param grainLabel the same in Chinese
   * @param parts the fields, in the order of the columns; several enums where tables share columns
   */
  public static Table of(String name, String grain, String grainLabel, Field[]... parts) {
    Map<String, ColumnSpec> columns = new LinkedHashMap<>();
    for (Field[] part : parts) {
      for (Field field : part) {
        add(name, columns, new ColumnSpec(field.column(), field.spec()));
        if (!field.spec().reasons().isEmpty()) {
          add(name, columns, new ColumnSpec(field.reasonColumn(), reasonOf(field)));
        }
      }
    }
    return new Table(name, grain, grainLabel, List.copyOf(columns.values()), null);
  }

  /** The same table, its files laid out in segments and buckets. */
  public Table laidOut(
      Field segmentBy, List<? extends Field> bucketBy, List<? extends Field> sortBy) {
    Layout declared =
        new Layout(
            segmentBy.column(),
            bucketBy.stream().map(Field::column).toList(),
            sortBy.stream().map(Field::column).toList());
    return new Table(name, grain, grainLabel, columns, declared);
  }

  private static void add(String table, Map<String, ColumnSpec> columns, ColumnSpec column) {
    if (columns.put(column.name(), column) != null) {
      throw new SchemaException("Column declared twice: %s.%s".formatted(table, column.name()));
    }
  }

  private static Spec reasonOf(Field field) {
    List<String> codes = field.spec().reasons().stream().map(Code::code).toList();
    return Spec.text(
            "Why %s is null: %s.".formatted(field.column(), String.join(", ", codes)),
            "%s 为空的原因:%s".formatted(field.column(), String.join("、", codes)))
        .nullWhen(field.column() + " is filled");
  }

  public String name() {
    return name;
  }

  /** What one row is. */
  public String grain() {
    return grain;
  }

  /** What one row is, in Chinese. */
  public String grainLabel() {
    return grainLabel;
  }

  public List<ColumnSpec> columns() {
    return columns;
  }

  /** How its files are laid out; null for the many tables small enough not to care. */
  public Layout layout() {
    return layout;
  }

  /** Names of the columns that together name one row. */
  public List<String> keys() {
    return columns.stream().filter(c -> c.spec().isKey()).map(ColumnSpec::name).toList();
  }

  /** Spark's schema: every column nullable (a null in a non-nullable int would turn into 0). */
  public StructType schema() {
    List<StructField> fields = new ArrayList<>();
    for (ColumnSpec column : columns) {
      fields.add(
          DataTypes.createStructField(column.name(), column.spec().type(), true, comment(column)));
    }
    return DataTypes.createStructType(fields);
  }

  private static Metadata comment(ColumnSpec column) {
    return new MetadataBuilder().putString("comment", column.spec().meaning()).build();
  }

  /**
   * The rows in exactly the declared columns, order and types, with the declared comments. Nothing
   * is cast: a wrong type is an error.
   *
   * @throws SchemaException naming every column that is missing, not declared, or of another type
   */
  public Dataset<Row> conform(Dataset<Row> rows) {
    Map<String, DataType> found = new LinkedHashMap<>();
    Arrays.stream(rows.schema().fields()).forEach(f -> found.put(f.name(), f.dataType()));
    List<String> faults = new ArrayList<>();
    for (ColumnSpec column : columns) {
      DataType type = found.remove(column.name());
      DataType declared = column.spec().type();
      if (type == null) {
        faults.add("missing %s.%s".formatted(name, column.name()));
      } else if (!DataType.equalsIgnoreNullability(type, declared)) {
        faults.add(
            "wrong type for %s.%s: found %s, declared %s"
                .formatted(name, column.name(), type.sql(), declared.sql()));
      }
    }
    found.keySet().forEach(column -> faults.add("not declared: %s.%s".formatted(name, column)));
    if (!faults.isEmpty()) {
      throw new SchemaException(String.join("; ", faults));
    }
    Column[] selected =
        columns.stream()
            .map(c -> functions.col(c.name()).as(c.name(), comment(c)))
            .toArray(Column[]::new);
    return rows.select(selected);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table table && table.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
