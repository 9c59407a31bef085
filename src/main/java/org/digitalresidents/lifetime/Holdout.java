package org.digitalresidents.lifetime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.digitalresidents.model.Predictor;

/** What models foretold from the calibration, against what then came. */
final class Holdout {
  private final Subject subject;
  private final List<Cell> cells;
  private final double weeks;

  Holdout(Subject subject, Ends ends, List<Cell> cells) {
    this.subject = subject;
    this.cells = cells;
    this.weeks = subject.aspect() == Aspect.ORDERS ? ends.holdoutWeeks() : ends.holdoutWholeWeeks();
  }

  List<ValueHoldoutRow> rows(Fitted fitted) {
    if (!fitted.isUsable()) {
      return rows(fitted.predictor(), cell -> 0, fitted.obstacle().code());
    }
    LifetimeModel model = Family.of(fitted.predictor()).model().apply(fitted.fit().parameters());
    boolean canLeave = subject.aspect() == Aspect.WEEKS;
    return rows(
        fitted.predictor(),
        cell ->
            (canLeave ? cell.going() : cell.group().members())
                * model.expected(cell.group().history(), weeks),
        null);
  }

  /** As often as so far, x/T; of those silent for more than twice their longest gap, not at all. */
  List<ValueHoldoutRow> rowsOfLastRate() {
    return rows(
        Predictor.LAST_RATE,
        cell -> {
          History history = cell.group().history();
          return history.repeats() == 0
              ? 0
              : cell.going() * history.repeats() / history.age() * weeks;
        },
        null);
  }

  private List<ValueHoldoutRow> rows(
      Predictor predictor, ToDoubleFunction<Cell> predict, String reason) {
    long[] members = new long[Bucket.COUNT + 1];
    long[] actual = new long[Bucket.COUNT + 1];
    double[] predicted = new double[Bucket.COUNT + 1];
    for (Cell cell : cells) {
      double foretold = predict.applyAsDouble(cell);
      for (int bucket : new int[] {Bucket.of(cell.group().history().repeats()), Bucket.COUNT}) {
        members[bucket] += cell.group().members();
        actual[bucket] += cell.came();
        predicted[bucket] += foretold;
      }
    }
    List<ValueHoldoutRow> rows = new ArrayList<>();
    for (int bucket = 0; bucket <= Bucket.COUNT; bucket++) {
      rows.add(
          new ValueHoldoutRow(
              subject.communityId(),
              predictor.code(),
              bucket == Bucket.COUNT ? Bucket.ALL : Bucket.name(bucket),
              members[bucket],
              actual[bucket],
              reason == null ? predicted[bucket] : null,
              reason,
              weeks));
    }
    return rows;
  }
}
