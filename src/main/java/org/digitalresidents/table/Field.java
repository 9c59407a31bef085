package org.digitalresidents.table;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * A column of a table, as a constant of the enum that declares the table. The constant is the only
 * place where the column's name is written.
 */
public interface Field {
  String name();

  Spec spec();

  /** The column's name in the table: the constant in lower case. */
  default String column() {
    return LowerCase.of(this, this::name);
  }

  /** The name of the companion that says why this column is null. */
  default String reasonColumn() {
    return column() + "_null_reason";
  }

  /** The column, to read it. */
  default Column col() {
    return functions.col(column());
  }

  /** The companion column, to read it. */
  default Column reason() {
    return functions.col(reasonColumn());
  }

  /** The column, filled with an expression. */
  default Column from(Column expression) {
    return expression.as(column());
  }

  /**
   * The column and its companion: the expression where there is no reason against it, else null.
   */
  default List<Column> from(Column expression, Column reason) {
    return List.of(
        functions.when(reason.isNull(), expression).as(column()), reason.as(reasonColumn()));
  }
}
