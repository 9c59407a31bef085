package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.SpellMilestone;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;

/** Leads a fold through the strata of one task, each in the order of time. */
final class Strata<R extends Record> implements Iterator<Row> {
  private static final List<Column> STRATUM =
      List.of(
          SpellMilestone.COMMUNITY_ID.col(),
          SpellMilestone.GROUP_ID.col(),
          Span.SUBJECT.col(),
          Points.COHORT_BY.col(),
          Points.COHORT.col());

  /** What is read of a point, in this order. */
  private static final List<String> POINT =
      List.of(
          SpellMilestone.COMMUNITY_ID.column(),
          SpellMilestone.GROUP_ID.column(),
          Span.SUBJECT.column(),
          Points.COHORT_BY.column(),
          Points.COHORT.column(),
          Points.TIME.column(),
          Points.CHANNEL.column(),
          Points.MARKS.column(),
          Points.COUNT.column());

  private final Iterator<Row> points;
  private final StratumFold<R> fold;
  private final RecordShape<R> shape;
  private final Deque<Row> ready = new ArrayDeque<>();
  private Stratum stratum; // null before the first
  private int[] places; // where the parts of a point lie, known with the first

  /** Makes a fold in a task. */
  interface Folds<R extends Record> extends Supplier<StratumFold<R>>, Serializable {}

  private Strata(Iterator<Row> points, StratumFold<R> fold, RecordShape<R> shape) {
    this.points = points;
    this.fold = fold;
    this.shape = shape;
  }

  /** What a fold makes of {@link Points}, as rows of a table. */
  static <R extends Record> Dataset<Row> fold(
      Dataset<Row> points, Table table, Class<R> rows, Folds<R> folds) {
    RecordShape.of(table, rows); // a fault of declaration shows here, not in a task
    Column[] stratum = STRATUM.toArray(Column[]::new);
    List<Column> order = new ArrayList<>();
    order.add(xxhash64(stratum)); // a number is compared faster than five texts
    order.addAll(STRATUM);
    order.add(Points.TIME.col());
    return table.conform(
        points
            .repartition(stratum)
            .sortWithinPartitions(order.toArray(Column[]::new))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    task -> new Strata<>(task, folds.get(), RecordShape.of(table, rows)),
                Encoders.row(table.schema())));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && points.hasNext()) {
      see(points.next());
    }
    if (ready.isEmpty()) {
      endStratum();
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void see(Row point) {
    if (places == null) {
      places = POINT.stream().mapToInt(point::fieldIndex).toArray();
    }
    Stratum next =
        new Stratum(
            point.getString(places[0]),
            point.getString(places[1]),
            point.getString(places[2]),
            point.getString(places[3]),
            point.getString(places[4]));
    if (!next.equals(stratum)) {
      endStratum();
      stratum = next;
      fold.begin(next, row -> ready.add(RowFactory.create(shape.row(row).values())));
    }
    fold.see(
        point.getLong(places[5]),
        point.getString(places[6]),
        point.getLong(places[7]),
        point.getLong(places[8]));
  }

  private void endStratum() {
    if (stratum != null) {
      fold.end();
      stratum = null;
    }
  }
}
