package org.digitalresidents.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.TableRow;

/**
 * Tells one task's acts to the folds, journey by journey; rows leave as soon as a fold gives them.
 */
final class JourneyTeller {
  private final Map<String, Instant> dataEnds;
  private final List<RunningFold<?>> folds = new ArrayList<>();
  private final JourneyOrder order = new JourneyOrder();
  private ActRows actRows; // known with the first row
  private long dataEnd;
  private boolean underway; // the folds have begun a journey and not ended it

  /** A fold with the way its rows take. */
  private record RunningFold<R extends Record>(JourneyFold<R> fold, Consumer<R> out) {
    static <R extends Record> RunningFold<R> of(FoldSpec<R> spec, Consumer<TableRow> out) {
      RecordShape<R> shape = RecordShape.of(spec.table(), spec.rows());
      return new RunningFold<>(spec.fold().get(), row -> out.accept(shape.row(row)));
    }

    void begin(MemberKey member, long dataEnd) {
      fold.begin(member, dataEnd, out);
    }
  }

  JourneyTeller(List<FoldSpec<?>> folds, Map<String, Instant> dataEnds, Consumer<TableRow> out) {
    this.dataEnds = dataEnds;
    for (FoldSpec<?> spec : folds) {
      this.folds.add(RunningFold.of(spec, out));
    }
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
      folds.forEach(running -> running.begin(order.member(), dataEnd));
      underway = true;
    }
    try {
      for (RunningFold<?> running : folds) {
        running.fold().see(act);
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "Cannot fold act %s of %s: %s".formatted(act.eventId(), order.member(), e), e);
    }
  }

  /** No more acts. */
  void endJourney() {
    if (underway) {
      folds.forEach(running -> running.fold().end());
      underway = false;
    }
  }
}
