package org.digitalresidents.life;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Retelling;

/** Makes rows of {@link ScopeTally} of those of {@link LifePoint}, in a task. */
final class MemberTallying implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final LifeCalendar calendar;

  MemberTallying(LifeCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> points) {
    return new Retelling(points, Reading::new);
  }

  private final class Reading implements Retelling.Reading {
    private final TallySheet sheet;
    private final MemberTally fold;

    Reading(Consumer<Row> out) {
      sheet = new TallySheet(tally -> out.accept(tally.row()));
      fold = new MemberTally(calendar, sheet);
    }

    @Override
    public void see(Row row) {
      LifePoint.tell(row, fold);
    }

    @Override
    public void end() {
      fold.end();
      sheet.tell();
    }
  }
}
