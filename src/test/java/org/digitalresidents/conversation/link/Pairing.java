package org.digitalresidents.conversation.link;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The pairing of found with seen conversations that has most lines in common. Source: the Hungarian
 * method with potentials, on costs {@code −|found ∩ seen|}.
 */
final class Pairing {
  private final long[][] cost;
  private final int size;
  private final long[] rowPotential;
  private final long[] columnPotential;

  /** The row paired with each column; 0 is none, rows and columns count from 1. */
  private final int[] rowOf;

  private Pairing(long[][] cost) {
    this.cost = cost;
    size = cost.length;
    rowPotential = new long[size + 1];
    columnPotential = new long[size + 1];
    rowOf = new int[size + 1];
  }

  /** How many lines the best pairing has in common. */
  static long most(List<Set<Integer>> found, List<Set<Integer>> seen) {
    int size = Math.max(found.size(), seen.size());
    long[][] cost = new long[size][size];
    for (int i = 0; i < found.size(); i++) {
      for (int j = 0; j < seen.size(); j++) {
        cost[i][j] = -found.get(i).stream().filter(seen.get(j)::contains).count();
      }
    }
    Pairing pairing = new Pairing(cost);
    long most = 0;
    for (int row = 1; row <= size; row++) {
      pairing.add(row);
    }
    for (int column = 1; column <= size; column++) {
      most -= cost[pairing.rowOf[column] - 1][column - 1];
    }
    return most;
  }

  private void add(int row) {
    long[] slack = new long[size + 1];
    int[] before = new int[size + 1];
    boolean[] isReached = new boolean[size + 1];
    Arrays.fill(slack, Long.MAX_VALUE);
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      isReached[column] = true;
      relax(column, slack, before, isReached);
      int next = nearest(slack, isReached);
      shift(slack[next], slack, isReached);
      column = next;
    }
    while (column != 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
  }

  private void relax(int from, long[] slack, int[] before, boolean[] isReached) {
    int row = rowOf[from];
    for (int column = 1; column <= size; column++) {
      long left = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
      if (!isReached[column] && left < slack[column]) {
        slack[column] = left;
        before[column] = from;
      }
    }
  }

  private int nearest(long[] slack, boolean[] isReached) {
    int nearest = 0;
    for (int column = 1; column <= size; column++) {
      boolean isNearer = nearest == 0 || slack[column] < slack[nearest];
      nearest = !isReached[column] && isNearer ? column : nearest;
    }
    return nearest;
  }

  private void shift(long by, long[] slack, boolean[] isReached) {
    for (int column = 0; column <= size; column++) {
      if (isReached[column]) {
        rowPotential[rowOf[column]] += by;
        columnPotential[column] -= by;
      } else {
        slack[column] -= by;
      }
    }
  }
}
