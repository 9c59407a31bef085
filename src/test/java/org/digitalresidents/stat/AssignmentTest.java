package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void costsNoMoreThanAnyOther() {
    SplittableRandom random = new SplittableRandom(1);
    for (int world = 0; world < 200; world++) {
      int rows = 1 + random.nextInt(5);
      int columns = rows + random.nextInt(7 - rows);
      double[][] costs = new double[rows][];
      Arrays.setAll(costs, row -> random.doubles(columns, -1, 1).toArray());

      int[] columnOf = Assignment.of(costs);

      assertThat(Arrays.stream(columnOf).distinct().count()).isEqualTo(rows);
      assertThat(cost(costs, columnOf))
          .isCloseTo(least(costs, 0, new boolean[columns]), within(1e-12));
    }
  }

  private static double cost(double[][] costs, int[] columnOf) {
    double sum = 0;
    for (int row = 0; row < costs.length; row++) {
      sum += costs[row][columnOf[row]];
    }
    return sum;
  }

  /** By trying all. */
  private static double least(double[][] costs, int row, boolean[] isTaken) {
    if (row == costs.length) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int column = 0; column < isTaken.length; column++) {
      if (!isTaken[column]) {
        isTaken[column] = true;
        least = Math.min(least, costs[row][column] + least(costs, row + 1, isTaken));
        isTaken[column] = false;
      }
    }
    return least;
  }

  @Test
  void theNearestIsNotAlwaysTheBest() {
    // Row 0 would have 1 in column 0, but then row 1 must pay 9.
    assertThat(Assignment.of(new double[][] {{1, 2}, {1, 9}})).containsExactly(1, 0);
  }

  @Test
  void nobodyGetsNothing() {
    assertThat(Assignment.of(new double[0][])).isEmpty();
  }

  @Test
  void tooFewColumnsAreRefused() {
    assertThatThrownBy(() -> Assignment.of(new double[][] {{1}, {2}}))
        .hasMessageContaining("2 rows and 1");
  }
}
