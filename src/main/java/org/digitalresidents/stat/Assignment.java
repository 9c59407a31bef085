package org.digitalresidents.stat;

import java.util.Arrays;

/**
 * Who gets what, one each, at the least cost in all: the Hungarian method, by shortest augmenting
 * paths, O(rows² · columns). Of several assignments of the same cost the order of rows and columns
 * decides. Source: H. Kuhn, Naval Research Logistics Quarterly 2 (1955); R. Jonker, A. Volgenant,
 * Computing 38 (1987).
 */
public final class Assignment {
  private static final int NONE = -1;

  private final double[][] costs;
  private final int columns;
  private final double[] ofRow;
  private final double[] ofColumn;
  private final int[] rowOf;

  private Assignment(double[][] costs, int columns) {
    this.costs = costs;
    this.columns = columns;
    this.ofRow = new double[costs.length];
    this.ofColumn = new double[columns];
    this.rowOf = new int[columns];
    Arrays.fill(rowOf, NONE);
  }

  /**
   * The column of each row.
   *
   * @param costs finite; no more rows than columns
   */
  public static int[] of(double[][] costs) {
    int columns = costs.length == 0 ? 0 : costs[0].length;
    if (costs.length > columns) {
      throw new IllegalArgumentException("%d rows and %d columns".formatted(costs.length, columns));
    }
    Assignment assignment = new Assignment(costs, columns);
    for (int row = 0; row < costs.length; row++) {
      assignment.add(row);
    }
    int[] columnOf = new int[costs.length];
    for (int column = 0; column < columns; column++) {
      if (assignment.rowOf[column] != NONE) {
        columnOf[assignment.rowOf[column]] = column;
      }
    }
    return columnOf;
  }

  /** Gives a row its column; others may have to change theirs. */
  private void add(int row) {
    double[] least = new double[columns];
    int[] before = new int[columns];
    boolean[] isDone = new boolean[columns];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    int column = NONE;
    int current = row;
    while (current != NONE) {
      int next = NONE;
      for (int j = 0; j < columns; j++) {
        if (!isDone[j]) {
          double reduced = costs[current][j] - ofRow[current] - ofColumn[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            before[j] = column;
          }
          next = next == NONE || least[j] < least[next] ? j : next;
        }
      }
      shift(least[next], row, least, isDone);
      isDone[next] = true;
      column = next;
      current = rowOf[next];
    }
    augment(column, before, row);
  }

  private void shift(double delta, int row, double[] least, boolean[] isDone) {
    ofRow[row] += delta;
    for (int j = 0; j < columns; j++) {
      if (isDone[j]) {
        ofRow[rowOf[j]] += delta;
        ofColumn[j] -= delta;
      } else {
        least[j] -= delta;
      }
    }
  }

  private void augment(int last, int[] before, int row) {
    int column = last;
    while (before[column] != NONE) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
    rowOf[column] = row;
  }
}
