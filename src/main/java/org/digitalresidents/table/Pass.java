package org.digitalresidents.table;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * One reading of some input that fills several tables: what happens inside a Spark task, told
 * without Spark.
 *
 * @param <T> what is read
 */
public interface Pass<T> extends Serializable {
  /** The tables that rows may go to. */
  List<Table> tables();

  /** Rows for the tables, made while the input is read: nothing is held that need not be. */
  Iterator<TableRow> rows(Iterator<T> input);
}
