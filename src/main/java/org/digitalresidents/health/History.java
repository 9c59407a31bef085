package org.digitalresidents.health;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.RobustScale;

/** The last 13 complete weeks of one index of one group. */
final class History {
  /** A quarter. Source: definitions F. */
  static final int WEEKS = 13;

  /** With fewer known weeks a usual spread says little. Our convention. */
  private static final int FEWEST_WEEKS = 8;

  private record Week(Figure figure, boolean isOut) {}

  private final Deque<Week> weeks = new ArrayDeque<>(WEEKS + 1);

  /** Adds the week after the last. */
  void add(Figure figure, boolean isOut) {
    weeks.addLast(new Week(figure, isOut));
    if (weeks.size() > WEEKS) {
      weeks.removeFirst();
    }
  }

  /**
   * Where the index usually lies; none where too little is known. Values of windows that overlap
   * hardly differ, so their spread would be far too small; and of 13 weeks only single ones give
   * eight windows that do not.
   *
   * @param window the weeks of data that one week's value rests on
   */
  Optional<RobustScale> usual(int window) {
    double[] known = figures().filter(Figure::isKnown).mapToDouble(Figure::value).toArray();
    boolean isEnough = isApart(window) && known.length >= FEWEST_WEEKS;
    return isEnough ? Optional.of(RobustScale.of(known)) : Optional.empty();
  }

  private static boolean isApart(int window) {
    return window == 1;
  }

  /** Why it may not be known where the index usually lies. */
  static NullReason ifNotUsual(int window) {
    return isApart(window) ? NullReason.NO_HISTORY : NullReason.OVERLAPPING;
  }

  /** The mean of so many weeks, the one after the last among them; of those known. */
  double meanWith(Figure next, int most) {
    return Stream.concat(figures().skip(Math.max(0, weeks.size() + 1 - most)), Stream.of(next))
        .filter(Figure::isKnown)
        .mapToDouble(Figure::value)
        .average()
        .orElse(Double.NaN);
  }

  /** What is known of these weeks, the earliest first. */
  Stream<Figure> figures() {
    return weeks.stream().map(Week::figure);
  }

  /** In how many of the weeks it was outside its reference band. */
  long weeksOut() {
    return weeks.stream().filter(Week::isOut).count();
  }
}
