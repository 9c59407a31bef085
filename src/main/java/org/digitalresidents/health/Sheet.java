package org.digitalresidents.health;

import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.HealthUnit;
import org.digitalresidents.model.NullReason;

/** The indices of one group in one week, as their points come in. */
final class Sheet {
  private final int fewest;
  private final Map<HealthIndex, long[]> tallies = new EnumMap<>(HealthIndex.class);
  private final Map<HealthIndex, Figure> figures = new EnumMap<>(HealthIndex.class);

  /**
   * An empty sheet.
   *
   * @param fewest a figure of fewer observations is not shown
   */
  Sheet(int fewest) {
    this.fewest = fewest;
  }

  /** So many more of so many more. */
  void tally(HealthIndex index, long numerator, long denominator) {
    long[] tally = tallies.computeIfAbsent(index, key -> new long[2]);
    tally[0] += numerator;
    tally[1] += denominator;
  }

  /** A figure, or why there is none. */
  void set(HealthIndex index, Figure figure) {
    figures.put(index, figure);
  }

  /** A figure as a point states it. */
  static Figure figure(Row point) {
    return new Figure(
        point.getAs(IndexPoint.VALUE.column()),
        point.getAs(IndexPoint.REASON.column()),
        null,
        null,
        point.getAs(IndexPoint.N.column()),
        point.getAs(IndexPoint.LOW.column()),
        point.getAs(IndexPoint.HIGH.column()));
  }

  /** What the week says of an index. */
  Figure of(HealthIndex index) {
    Figure given = figures.get(index);
    if (given != null) {
      return given;
    }
    long[] tally = tallies.getOrDefault(index, new long[2]);
    if (index.unit() == HealthUnit.COUNT) {
      return Figure.count(tally[0]);
    }
    return index.unit().isQuotient()
        ? Figure.quotient(index.unit(), tally[0], tally[1], fewest)
        : Figure.none(NullReason.TOO_FEW.code());
  }
}
