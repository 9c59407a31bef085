package org.digitalresidents.stage;

import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Retelling;

/** Makes rows of {@link StageStep} of those of {@link StageStay}, in a task. */
final class Stepping implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final StagePeriods periods;

  Stepping(StagePeriods periods) {
    this.periods = periods;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> stays) {
    return new Retelling(stays, Reading::new);
  }

  private final class Reading implements Retelling.Reading {
    private final StageSteps fold;

    Reading(Consumer<Row> out) {
      fold = new StageSteps(periods, step -> out.accept(step.row()));
    }

    @Override
    public void see(Row row) {
      fold.see(StageStay.of(row));
    }

    @Override
    public void end() {
      fold.end();
    }
  }
}
