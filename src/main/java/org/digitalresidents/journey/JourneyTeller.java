package org.digitalresidents.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Act;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.EpochMicros;

/**
 * Tells one task's acts to the folds, journey by journey; rows leave as soon as a fold gives them.
 */
final class JourneyTeller {
  private final Map<String, Instant> dataEnds;
  private final FoldChain folds = new FoldChain();
  private final JourneyOrder order = new JourneyOrder();
  private ActRows actRows; // known with the first row
  private long dataEnd;
  private boolean underway; // the folds have begun a journey and not ended it

  JourneyTeller(List<FoldSpec<?>> folds, Map<String, Instant> dataEnds, Consumer<TableRow> out) {
    this.dataEnds = dataEnds;
    for (FoldSpec<?> spec : folds) {
      add(spec, out);
    }
  }

  private <R extends Record> void add(FoldSpec<R> spec, Consumer<TableRow> out) {
    RecordShape<R> shape = RecordShape.of(spec.table(), spec.rows());
    folds.add(spec.fold().get(), row -> out.accept(shape.row(row)));
  }

  /** The next act. */
  void tell(Row row) {
    if (actRows == null) {
      actRows = new ActRows(row.schema());
    }
    Act act = actRows.act(row);
    String communityId = actRows.communityId(row);
    if (order.beginsJourney(communityId, actRows.actorId(row), act)) {
      endJourney();
      dataEnd = dataEnd(communityId);
    }
    if (act.ts() < dataEnd) {
      feed(act);
    }
  }

  private long dataEnd(String communityId) {
    Instant end = dataEnds.get(communityId);
    if (end == null) {
      throw new IllegalStateException("No data_end is given for community " + communityId);
    }
    return EpochMicros.of(end);
  }

  private void feed(Act act) {
    if (!underway) {
      folds.begin(order.member(), dataEnd);
      underway = true;
    }
    try {
      folds.see(act);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "Cannot fold act %s of %s: %s".formatted(act.eventId(), order.member(), e), e);
    }
  }

  /** No more acts. */
  void endJourney() {
    if (underway) {
      folds.end();
      underway = false;
    }
  }
}
