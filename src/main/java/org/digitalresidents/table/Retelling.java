package org.digitalresidents.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Rows made of rows: reads on only as far as the next row that comes of it. */
public final class Retelling implements Iterator<Row> {
  private final Iterator<Row> input;
  private final Deque<Row> told = new ArrayDeque<>();
  private final Reading reading;
  private boolean isOver;

  /** What reads the rows and tells others. */
  public interface Reading {
    void see(Row row);

    /** No more rows come. */
    void end();
  }

  public Retelling(Iterator<Row> input, Function<Consumer<Row>, Reading> reading) {
    this.input = input;
    this.reading = reading.apply(told::add);
  }

  @Override
  public boolean hasNext() {
    while (told.isEmpty() && !isOver) {
      if (input.hasNext()) {
        reading.see(input.next());
      } else {
        reading.end();
        isOver = true;
      }
    }
    return !told.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return told.remove();
  }
}
