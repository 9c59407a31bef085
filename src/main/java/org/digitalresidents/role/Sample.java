package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The counts of acts that roles are learnt from, a row for each span of each member. Members and
 * their rows lie in an order that follows from the counts alone, so what is learnt depends neither
 * on the order in which rows come nor on what members are called.
 */
public final class Sample {
  private static final Comparator<List<long[]>> BY_COUNTS =
      (a, b) -> {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
          int order = Arrays.compare(a.get(i), b.get(i));
          if (order != 0) {
            return order;
          }
        }
        return Integer.compare(a.size(), b.size());
      };

  private final List<List<long[]>> members;
  private final long[][] rows;

  private Sample(List<List<long[]>> members) {
    this.members = members;
    this.rows = members.stream().flatMap(List::stream).toArray(long[][]::new);
  }

  /**
   * A sample.
   *
   * @param members of each the counts of each span, one of an act at least
   */
  public static Sample of(Collection<List<long[]>> members) {
    List<List<long[]>> sorted = new ArrayList<>();
    for (List<long[]> spans : members) {
      sorted.add(spans.stream().sorted(Arrays::compare).toList());
    }
    sorted.sort(BY_COUNTS);
    return new Sample(sorted);
  }

  /** The counts, in order. */
  long[][] rows() {
    return rows;
  }

  /** The shares of the acts, in order. */
  double[][] shares() {
    double[][] shares = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double total = Arrays.stream(rows[i]).sum();
      shares[i] = Arrays.stream(rows[i]).mapToDouble(count -> count / total).toArray();
    }
    return shares;
  }

  int memberCount() {
    return members.size();
  }

  /** Of each row the number of its member, in order. */
  int[] memberOfRow() {
    int[] owners = new int[rows.length];
    int row = 0;
    for (int member = 0; member < members.size(); member++) {
      for (int span = 0; span < members.get(member).size(); span++) {
        owners[row++] = member;
      }
    }
    return owners;
  }

  /** Evenly spaced members of about so many rows: as unlike one another as all are. */
  Sample thinned(int mostRows) {
    if (rows.length <= mostRows) {
      return this;
    }
    double step = (double) rows.length / mostRows;
    List<List<long[]>> kept = new ArrayList<>();
    for (double at = step / 2; at < members.size(); at += step) {
      kept.add(members.get((int) at));
    }
    return new Sample(kept);
  }

  /**
   * Numbers of rows of as many members drawn with replacement: a member comes with all their rows,
   * as these are no independent observations.
   */
  int[] drawn(SplittableRandom random) {
    int[] firsts = new int[members.size() + 1];
    for (int member = 0; member < members.size(); member++) {
      firsts[member + 1] = firsts[member] + members.get(member).size();
    }
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      int member = random.nextInt(members.size());
      for (int row = firsts[member]; row < firsts[member + 1]; row++) {
        drawn.add(row);
      }
    }
    return drawn.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The same members and spans with other counts, a row for a row. */
  Sample with(long[][] counts) {
    List<List<long[]>> others = new ArrayList<>();
    int row = 0;
    for (List<long[]> spans : members) {
      others.add(List.of(Arrays.copyOfRange(counts, row, row + spans.size())));
      row += spans.size();
    }
    return of(others);
  }
}
