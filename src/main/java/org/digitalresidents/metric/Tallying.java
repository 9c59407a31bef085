package org.digitalresidents.metric;

import java.time.DayOfWeek;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Retelling;

/** Makes rows of {@link ScopeTally} of those of {@link Contributions}, in a task. */
final class Tallying implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final DayOfWeek weekStart;

  Tallying(DayOfWeek weekStart) {
    this.weekStart = weekStart;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> contributions) {
    return new Retelling(contributions, Reading::new);
  }

  private final class Reading implements Retelling.Reading {
    private final TallyFold fold;

    Reading(Consumer<Row> out) {
      fold = new TallyFold(weekStart, tally -> out.accept(tally.row()));
    }

    @Override
    public void see(Row row) {
      fold.see(Contribution.of(row));
    }

    @Override
    public void end() {
      fold.end();
    }
  }
}
