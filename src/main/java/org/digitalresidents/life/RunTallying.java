package org.digitalresidents.life;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Retelling;

/** Makes rows of {@link ScopeTally} of those of {@link Run}, in a task. */
final class RunTallying implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final LifeCalendar calendar;

  RunTallying(LifeCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> runs) {
    return new Retelling(runs, Reading::new);
  }

  private final class Reading implements Retelling.Reading {
    private final TallySheet sheet;
    private final RunTally fold;

    Reading(Consumer<Row> out) {
      sheet = new TallySheet(tally -> out.accept(tally.row()));
      fold = new RunTally(calendar, sheet);
    }

    @Override
    public void see(Row row) {
      fold.see(Run.of(row));
    }

    @Override
    public void end() {
      sheet.tell();
    }
  }
}
