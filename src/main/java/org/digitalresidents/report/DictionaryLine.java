package org.digitalresidents.report;

import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table.ColumnSpec;

/** A column as the dictionary tells it. */
final class DictionaryLine {
  /** Name, type, unit, key, when it is empty, meaning in Chinese and in English, its codes. */
  static final int SIZE = 8;

  private DictionaryLine() {}

  static String[] of(ColumnSpec column) {
    Spec spec = column.spec();
    return new String[] {
      column.name(),
      type(spec.type()),
      spec.unit(),
      spec.isKey() ? "key" : "",
      spec.reasons().isEmpty()
          ? spec.nullWhen()
          : spec.reasons().stream().map(Code::code).collect(Collectors.joining(", ")),
      spec.label(),
      spec.meaning(),
      spec.codes().stream().map(Code::code).collect(Collectors.joining(", "))
    };
  }

  private static String type(DataType type) {
    return type.equals(DataTypes.LongType) ? "bigint" : type.simpleString();
  }
}
