package org.digitalresidents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.digitalresidents.report.Suppression.Sum;
import org.junit.jupiter.api.Test;

/** Vectors K1 of definitions 7.3, and the law behind them: nothing hidden can be worked out. */
class SuppressionTest {
  private static final int SMALLEST = 5;

  /** The sums of the rows and columns of a table, row by row. */
  private static List<Sum> margins(int rows, int columns) {
    List<Sum> sums = new ArrayList<>();
    for (int r = 0; r < rows; r++) {
      int row = r;
      sums.add(Sum.of(IntStream.range(0, columns).map(c -> row * columns + c).toArray()));
    }
    for (int c = 0; c < columns; c++) {
      int column = c;
      sums.add(Sum.of(IntStream.range(0, rows).map(r -> r * columns + column).toArray()));
    }
    return sums;
  }

  @Test
  void ofTwoByTwoWithMarginsASmallCellHidesAllFour() {
    long[] cells = {3, 20, 30, 40};

    boolean[] hidden = Suppression.hidden(cells, SMALLEST, margins(2, 2));

    assertThat(hidden).containsExactly(true, true, true, true);
  }

  @Test
  void ofThreeByThreeASmallCellHidesARectangle() {
    long[] cells = {
      3, 20, 90, //
      30, 40, 91, //
      92, 93, 94
    };

    boolean[] hidden = Suppression.hidden(cells, SMALLEST, margins(3, 3));

    assertThat(hidden).containsExactly(true, true, false, true, true, false, false, false, false);
  }

  @Test
  void whatIsNobodyOrEnoughIsShown() {
    long[] cells = {0, 5, 30, 40};

    assertThat(Suppression.hidden(cells, SMALLEST, margins(2, 2)))
        .containsExactly(false, false, false, false);
  }

  @Test
  void withoutARuleAllIsShown() {
    assertThat(Suppression.hidden(new long[] {1, 2, 3, 4}, 1, margins(2, 2)))
        .containsExactly(false, false, false, false);
  }

  @Test
  void aTotalThatIsACellIsHiddenWhereThereIsNothingElse() {
    Sum onlyPart = new Sum(new int[] {0}, new int[] {1});

    assertThat(Suppression.hidden(new long[] {3, 3}, SMALLEST, List.of(onlyPart)))
        .containsExactly(true, true);
    assertThat(
            Suppression.hidden(
                new long[] {3, 9, 12}, SMALLEST, List.of(new Sum(new int[] {0, 1}, new int[] {2}))))
        .as("3 = 12 − 9")
        .containsExactly(true, true, false);
  }

  /**
   * Two rectangles of hidden cells joined by one: no sum has a single hidden cell, yet the joining
   * cell is the difference of the sums of a rectangle's rows and those of its columns.
   */
  @Test
  void severalSumsTogetherGiveNothingAway() {
    long[] cells = {
      1, 1, 50, 50, //
      1, 1, 2, 50, //
      50, 50, 1, 1, //
      50, 50, 1, 1
    };

    boolean[] hidden = Suppression.hidden(cells, SMALLEST, margins(4, 4));

    assertThat(hidden[6]).as("the joining cell").isTrue();
    assertThat(workedOut(hidden, margins(4, 4))).isEmpty();
  }

  @Test
  void nothingHiddenCanBeWorkedOut() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int rows = 2 + random.nextInt(5);
      int columns = 2 + random.nextInt(5);
      long[] cells = random.longs((long) rows * columns, 0, 30).toArray();

      boolean[] hidden = Suppression.hidden(cells, SMALLEST, margins(rows, columns));

      assertThat(workedOut(hidden, margins(rows, columns))).as("seed %d", seed).isEmpty();
      for (int i = 0; i < cells.length; i++) {
        assertThat(hidden[i] || cells[i] == 0 || cells[i] >= SMALLEST).isTrue();
      }
    }
  }

  /**
   * Hidden cells that the sums determine, by another road than the code's: a cell is determined if
   * its unit vector adds nothing to the rank of the sums over the hidden cells.
   */
  private static List<Integer> workedOut(boolean[] hidden, List<Sum> sums) {
    int[] unknown = IntStream.range(0, hidden.length).filter(i -> hidden[i]).toArray();
    List<Integer> determined = new ArrayList<>();
    if (unknown.length == 0) {
      return determined;
    }
    double[][] rows = new double[sums.size() + 1][unknown.length];
    for (int s = 0; s < sums.size(); s++) {
      int[] cells = sums.get(s).cells().toArray();
      for (int u = 0; u < unknown.length; u++) {
        int cell = unknown[u];
        rows[s][u] = IntStream.of(cells).anyMatch(c -> c == cell) ? 1 : 0;
      }
    }
    int rank = rank(rows);
    for (int u = 0; u < unknown.length; u++) {
      rows[sums.size()] = new double[unknown.length];
      rows[sums.size()][u] = 1;
      if (rank(rows) == rank) {
        determined.add(unknown[u]);
      }
    }
    return determined;
  }

  private static int rank(double[][] rows) {
    RealMatrix matrix = new Array2DRowRealMatrix(rows);
    return new SingularValueDecomposition(matrix).getRank();
  }
}
