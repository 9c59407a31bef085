package org.digitalresidents.table;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * One reading of some input that fills several tables: what happens inside a Spark task, told
 * without Spark.
 *
 * @param <T> what is read
 */
public interface Pass<T> extends Serializable {
  /** The tables that rows may go to. */
  List<Table> tables();

  /**
   * Whether rows of one key always come from one task, because the input is divided so: keys are
   * then compared within tasks only.
   */
  default boolean keysStayInTask() {
    return false;
  }

  /**
   * The columns that tell apart what is read as a whole, one such unit after the other; needs
   * {@link #keysStayInTask}. Where they are part of a table's key, keys are compared within a unit
   * only, and no more than a unit's are held. Empty where a task is the unit.
   */
  default List<Field> unit() {
    return List.of();
  }

  /**
   * What a row was made of, where rows made of the same are the same for ever: a later run that is
   * made of the same keeps their files. "" of a row that a later run may tell otherwise, as of all
   * rows of a table with a layout. Rows of one key are made of the same, as keys of rows that are
   * kept are not compared with new ones; and a pass knows one text beside "".
   */
  default String madeOf(TableRow row) {
    return "";
  }

  /** Reads the input and gives out rows as they become final: nothing is held that need not be. */
  void read(Iterator<T> input, Consumer<TableRow> out);
}
