package org.digitalresidents.network;

import java.util.Arrays;

/** Edges between names, as they come; then a graph whose nodes are the names in their order. */
final class GraphReading {
  private String[] from = new String[16];
  private String[] to = new String[16];
  private double[] weight = new double[16];
  private int size;

  void add(String source, String target, double replies) {
    if (size == weight.length) {
      from = Arrays.copyOf(from, 2 * size);
      to = Arrays.copyOf(to, 2 * size);
      weight = Arrays.copyOf(weight, 2 * size);
    }
    from[size] = source;
    to[size] = target;
    weight[size++] = replies;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Every name once, in order. */
  String[] names() {
    String[] all = Arrays.copyOf(from, 2 * size);
    System.arraycopy(to, 0, all, size, size);
    Arrays.sort(all);
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || !all[i].equals(all[i - 1])) {
        all[count++] = all[i];
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** The graph; its nodes are the places of the names. */
  ReplyGraph graph(String[] names) {
    return ReplyGraph.of(
        names.length, numbers(from, names), numbers(to, names), Arrays.copyOf(weight, size));
  }

  private int[] numbers(String[] ends, String[] names) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, i -> Arrays.binarySearch(names, ends[i]));
    return numbers;
  }
}
