package org.digitalresidents.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.report.Suppression.Sum;
import org.digitalresidents.table.Field;

/**
 * Keeps to the publication rule in a grid: which columns count members, which sums a reader knows,
 * and what goes with a count when it is hidden.
 */
final class Guard {
  private final Grid grid;
  private final int smallest;
  private final List<String> counts = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final Map<String, List<String>> followers = new LinkedHashMap<>();
  private IntPredicate rows = row -> true;

  Guard(Grid grid, int smallest) {
    this.grid = grid;
    this.smallest = smallest;
  }

  /** Columns that count members. */
  Guard counts(Field... fields) {
    Arrays.stream(fields).forEach(field -> counts.add(field.column()));
    return this;
  }

  /** Columns that say something of the members counted, and are hidden with the count. */
  Guard with(Field count, Field... more) {
    Arrays.stream(more).forEach(field -> followers(count.column()).add(field.column()));
    return this;
  }

  private List<String> followers(String count) {
    return followers.computeIfAbsent(count, c -> new ArrayList<>());
  }

  /** Only in these rows are members counted. */
  Guard rows(IntPredicate countMembers) {
    rows = countMembers;
    return this;
  }

  /**
   * Of rows of one key, one is the total of the others, in every column counted.
   *
   * @param keyOfRow what the total and its parts have in common
   */
  Guard totals(IntFunction<?> keyOfRow, IntPredicate isTotal) {
    for (int[] rows : rowsBy(keyOfRow)) {
      int[] whole = Arrays.stream(rows).filter(isTotal).toArray();
      int[] parts = Arrays.stream(rows).filter(isTotal.negate()).toArray();
      if (whole.length > 0 && parts.length > 0) {
        counts.forEach(count -> add(at(count, parts), at(count, whole)));
      }
    }
    return this;
  }

  /** Of rows of one key the sum is published elsewhere, in one of the columns counted. */
  Guard known(Field count, IntFunction<?> keyOfRow) {
    rowsBy(keyOfRow).forEach(rows -> add(at(count.column(), rows), new int[0]));
    return this;
  }

  /** In every row these columns add up to another. */
  Guard whole(Field whole, Field... parts) {
    for (int row = 0; row < grid.size(); row++) {
      int[] rows = {row};
      int[] plus = Arrays.stream(parts).mapToInt(part -> at(part.column(), rows)[0]).toArray();
      add(plus, at(whole.column(), rows));
    }
    return this;
  }

  /** A column of the row after is that of the row before, more some, less others. */
  Guard flow(Field stock, Field in, Field out, IntFunction<?> keyOfRow) {
    for (int[] rows : rowsBy(keyOfRow)) {
      for (int i = 1; i < rows.length; i++) {
        int[] now = {rows[i]};
        int[] before = {rows[i - 1]};
        add(
            new int[] {at(stock.column(), now)[0], at(out.column(), now)[0]},
            new int[] {at(stock.column(), before)[0], at(in.column(), now)[0]});
      }
    }
    return this;
  }

  /** Hides what may not be shown. */
  Grid apply() {
    if (smallest <= 1) {
      return grid;
    }
    long[] cells = new long[counts.size() * grid.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = isKnown(i) ? (Long) grid.value(counts.get(i / grid.size()), i % grid.size()) : 0;
    }
    boolean[] hidden = Suppression.hidden(cells, smallest, sums);
    for (int i = 0; i < cells.length; i++) {
      if (hidden[i]) {
        hide(counts.get(i / grid.size()), i % grid.size());
      }
    }
    return grid;
  }

  private void hide(String count, int row) {
    grid.hide(count, row, NullReason.TOO_FEW);
    followers(count).forEach(follower -> grid.hide(follower, row, NullReason.TOO_FEW));
  }

  /** A sum binds only where all its cells are known. */
  private void add(int[] plus, int[] minus) {
    boolean isKnown =
        IntStream.concat(Arrays.stream(plus), Arrays.stream(minus)).allMatch(this::isKnown);
    if (isKnown) {
      sums.add(new Sum(plus, minus));
    }
  }

  private boolean isKnown(int cell) {
    int row = cell % grid.size();
    return rows.test(row) && grid.value(counts.get(cell / grid.size()), row) != null;
  }

  private int[] at(String count, int[] rows) {
    int column = counts.indexOf(count);
    return Arrays.stream(rows).map(row -> column * grid.size() + row).toArray();
  }

  private List<int[]> rowsBy(IntFunction<?> keyOfRow) {
    Map<Object, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < grid.size(); row++) {
      rows.computeIfAbsent(keyOfRow.apply(row), key -> new ArrayList<>()).add(row);
    }
    return rows.values().stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }
}
