package org.digitalresidents.journey;

import java.io.Serializable;
import java.util.function.Supplier;
import org.digitalresidents.table.Table;

/**
 * A fold as a pass carries it to the tasks: which table it fills, with which rows, and how to make
 * one.
 *
 * @param rows the record class whose components are the table's columns
 * @param fold makes a fold; called once per task
 */
public record FoldSpec<R extends Record>(
    Table table, Class<R> rows, SerializableSupplier<JourneyFold<R>> fold) implements Serializable {

  /** A supplier that travels to the tasks. */
  public interface SerializableSupplier<T> extends Supplier<T>, Serializable {}
}
