package org.digitalresidents.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * An intermediate column of a computation: its constant is the only place where its name stands.
 */
public interface Named {
  String name();

  /** The column's name: that of its enum, then that of the constant, in lower case. */
  default String column() {
    return LowerCase.of(this, () -> getClass().getSimpleName() + "_" + name());
  }

  /** The column, to read it. */
  default Column col() {
    return functions.col(column());
  }

  /** The column, filled with an expression. */
  default Column from(Column expression) {
    return expression.as(column());
  }

  /** Aggregates given as a list. */
  static Dataset<Row> aggregate(RelationalGroupedDataset groups, List<Column> columns) {
    return groups.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new));
  }

  /** Columns given in parts. */
  static Column[] columns(List<Column> first, Column... more) {
    Column[] all = Arrays.copyOf(first.toArray(Column[]::new), first.size() + more.length);
    System.arraycopy(more, 0, all, first.size(), more.length);
    return all;
  }
}
