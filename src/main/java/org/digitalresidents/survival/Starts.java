package org.digitalresidents.survival;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/**
 * Counts equal points together. Every span has one at time 0, most of them alike; later ones hardly
 * ever are. Lets go of all it holds when it holds many, so points may come out in several parts.
 */
final class Starts {
  private static final int MOST = 50_000;

  private final Map<Point, Long> counts = new HashMap<>();
  private final Consumer<Row> out;

  Starts(Consumer<Row> out) {
    this.out = out;
  }

  void add(Point point) {
    counts.merge(point, 1L, Long::sum);
    if (counts.size() >= MOST) {
      drain();
    }
  }

  /** Gives out all that is held. */
  void drain() {
    counts.forEach((point, count) -> out.accept(point.row(count)));
    counts.clear();
  }
}
