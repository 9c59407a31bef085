package org.digitalresidents.survival;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * A table that is filled.
 *
 * @param family of which subjects it tells
 * @param cohorts of which kinds of cohorts it tells
 */
record Part<R extends Record>(
    Family family, Table table, Class<R> rows, List<CohortBy> cohorts, Folds<R> folds)
    implements Serializable {

  /** Makes a fold in a task. */
  interface Folds<R extends Record> extends Supplier<StratumFold<R>>, Serializable {}

  /** A part in a task. */
  interface Open {
    /** Whether it tells of such cohorts. */
    boolean isOf(CohortBy kind);

    /** A fold that tells of a cohort. */
    StratumFold<?> begin(Stratum stratum);
  }

  /** Its folds in a task, with where their rows go. */
  Open open(Consumer<TableRow> out) {
    RecordShape<R> shape = RecordShape.of(table, rows);
    Consumer<R> told = row -> out.accept(shape.row(row));
    return new Open() {
      @Override
      public boolean isOf(CohortBy kind) {
        return cohorts.contains(kind);
      }

      @Override
      public StratumFold<?> begin(Stratum stratum) {
        StratumFold<R> fold = folds.get();
        fold.begin(stratum, told);
        return fold;
      }
    };
  }
}
