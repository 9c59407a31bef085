package org.digitalresidents.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which counts of members are not shown: those above 0 and below the smallest that may be shown,
 * and as many others as it takes that no published sum gives one of them away (primary and
 * complementary suppression, definitions H).
 *
 * <p>A sum with one hidden cell gives it away, so a second is hidden: the smallest shown, a 0 among
 * them. Several sums together can give away what none gives alone; that is looked for by
 * elimination among cells bound together, where these are {@value #SOLVABLE} or fewer. Ranges are
 * not guarded: of two hidden cells with the sum 3 each is 1 or 2.
 */
final class Suppression {
  /** Elimination takes the cube of this. */
  private static final int SOLVABLE = 200;

  private static final double TINY = 1e-9;

  /** Cells of which {@code Σ plus − Σ minus} is known, whether published or 0. */
  record Sum(int[] plus, int[] minus) {
    /** Cells whose total is published apart from them. */
    static Sum of(int... parts) {
      return new Sum(parts, new int[0]);
    }

    IntStream cells() {
      return IntStream.concat(Arrays.stream(plus), Arrays.stream(minus));
    }
  }

  private final long[] cells;
  private final List<Sum> sums;
  private final List<List<Integer>> sumsOf = new ArrayList<>();
  private final boolean[] hidden;
  private final int[] hiddenOf;
  private final Deque<Integer> open = new ArrayDeque<>();

  private Suppression(long[] cells, List<Sum> sums) {
    this.cells = cells;
    this.sums = sums;
    this.hidden = new boolean[cells.length];
    this.hiddenOf = new int[sums.size()];
    for (int i = 0; i < cells.length; i++) {
      sumsOf.add(new ArrayList<>(2));
    }
    for (int i = 0; i < sums.size(); i++) {
      int sum = i;
      sums.get(i).cells().forEach(cell -> sumsOf.get(cell).add(sum));
    }
  }

  /**
   * Which cells to hide.
   *
   * @param smallest the smallest count that may be shown; up to 1 all may
   */
  static boolean[] hidden(long[] cells, int smallest, List<Sum> sums) {
    Suppression suppression = new Suppression(cells, sums);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] > 0 && cells[i] < smallest) {
        suppression.hide(i);
      }
    }
    suppression.guardEachSum();
    suppression.guardSumsTogether();
    return suppression.hidden;
  }

  private void hide(int cell) {
    hidden[cell] = true;
    sumsOf.get(cell).forEach(sum -> hiddenOf[sum]++);
    open.addAll(sumsOf.get(cell));
  }

  private void guardEachSum() {
    while (!open.isEmpty()) {
      int sum = open.pop();
      if (hiddenOf[sum] == 1) {
        smallestShown(sums.get(sum)).ifPresent(this::hide);
      }
    }
  }

  private OptionalInt smallestShown(Sum sum) {
    return sum.cells().filter(cell -> !hidden[cell]).reduce((a, b) -> cells[b] < cells[a] ? b : a);
  }

  private void guardSumsTogether() {
    boolean[] seen = new boolean[sums.size()];
    for (int i = 0; i < sums.size(); i++) {
      if (!seen[i] && hiddenOf[i] > 0) {
        guardBlock(i, seen);
      }
    }
  }

  /** Hides more in a block until nothing in it can be worked out, or there is no more to hide. */
  private void guardBlock(int first, boolean[] seen) {
    List<Sum> block = block(first, seen);
    int[] unknown = unknown(block);
    while (unknown.length <= SOLVABLE) {
      OptionalInt more = shownBeside(determined(block, unknown));
      if (more.isEmpty()) {
        return;
      }
      hide(more.getAsInt());
      guardEachSum();
      unknown = unknown(block);
    }
  }

  private int[] unknown(List<Sum> block) {
    return block.stream().flatMapToInt(Sum::cells).filter(c -> hidden[c]).distinct().toArray();
  }

  /** The smallest shown cell in a sum of one that is given away. */
  private OptionalInt shownBeside(int[] given) {
    return Arrays.stream(given)
        .boxed()
        .flatMap(cell -> sumsOf.get(cell).stream())
        .map(sum -> smallestShown(sums.get(sum)))
        .flatMapToInt(OptionalInt::stream)
        .reduce((a, b) -> cells[b] < cells[a] ? b : a);
  }

  /** Sums that share hidden cells, directly or through others. */
  private List<Sum> block(int first, boolean[] seen) {
    List<Sum> block = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(first));
    seen[first] = true;
    while (!next.isEmpty()) {
      Sum sum = sums.get(next.pop());
      block.add(sum);
      sum.cells()
          .filter(cell -> hidden[cell])
          .flatMap(cell -> sumsOf.get(cell).stream().mapToInt(Integer::intValue))
          .filter(other -> !seen[other])
          .forEach(
              other -> {
                seen[other] = true;
                next.push(other);
              });
    }
    return block;
  }

  /** Hidden cells that the sums of a block determine: those that stand alone after elimination. */
  private static int[] determined(List<Sum> block, int[] unknown) {
    double[][] rows = block.stream().map(sum -> row(sum, unknown)).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < unknown.length && rank < rows.length; column++) {
      int pivot = rank;
      for (int r = rank; r < rows.length; r++) {
        pivot = Math.abs(rows[r][column]) > Math.abs(rows[pivot][column]) ? r : pivot;
      }
      if (Math.abs(rows[pivot][column]) > TINY) {
        double[] swapped = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = swapped;
        eliminate(rows, rank, column);
        rank++;
      }
    }
    return Arrays.stream(rows)
        .filter(row -> Arrays.stream(row).filter(x -> Math.abs(x) > TINY).count() == 1)
        .mapToInt(
            row ->
                IntStream.range(0, row.length)
                    .filter(i -> Math.abs(row[i]) > TINY)
                    .findFirst()
                    .orElseThrow())
        .map(i -> unknown[i])
        .toArray();
  }

  private static void eliminate(double[][] rows, int pivot, int column) {
    for (int r = 0; r < rows.length; r++) {
      double factor = r == pivot ? 0 : rows[r][column] / rows[pivot][column];
      for (int i = 0; factor != 0 && i < rows[r].length; i++) {
        rows[r][i] -= factor * rows[pivot][i];
      }
    }
  }

  private static double[] row(Sum sum, int[] unknown) {
    double[] row = new double[unknown.length];
    for (int i = 0; i < unknown.length; i++) {
      int cell = unknown[i];
      row[i] = count(sum.plus(), cell) - count(sum.minus(), cell);
    }
    return row;
  }

  private static double count(int[] cells, int cell) {
    return Arrays.stream(cells).filter(c -> c == cell).count();
  }
}
