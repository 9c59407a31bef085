package org.digitalresidents.network;

import java.util.Arrays;

/**
 * A directed graph of nodes 0 to n − 1 with weighted edges, each pair at most once. The edges of a
 * node lie together, in the order of the nodes they lead to.
 */
final class ReplyGraph {
  private final int[] first; // of node i the edges first[i] to first[i + 1] − 1
  private final int[] target;
  private final double[] weight;

  private ReplyGraph(int[] first, int[] target, double[] weight) {
    this.first = first;
    this.target = target;
    this.weight = weight;
  }

  /** A graph of edges in any order. */
  static ReplyGraph of(int nodes, int[] from, int[] to, double[] weight) {
    ReplyGraph backward = grouped(nodes, to, from, weight);
    return backward.reversed(); // grouped by the one end, then the other: sorted by both
  }

  private static ReplyGraph grouped(int nodes, int[] by, int[] other, double[] weight) {
    int[] first = new int[nodes + 1];
    for (int node : by) {
      first[node + 1]++;
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = Arrays.copyOf(first, nodes);
    int[] target = new int[by.length];
    double[] weights = new double[by.length];
    for (int edge = 0; edge < by.length; edge++) {
      int place = next[by[edge]]++;
      target[place] = other[edge];
      weights[place] = weight[edge];
    }
    return new ReplyGraph(first, target, weights);
  }

  /** The same with every edge turned round. */
  ReplyGraph reversed() {
    int[] source = new int[target.length];
    for (int node = 0; node < nodes(); node++) {
      Arrays.fill(source, first[node], first[node + 1], node);
    }
    return grouped(nodes(), target, source, weight);
  }

  /** The same without directions and weights: neighbours, each once. */
  ReplyGraph undirected() {
    ReplyGraph reversed = reversed();
    int[] begins = new int[nodes() + 1];
    int[] neighbours = new int[2 * edges()];
    int size = 0;
    for (int node = 0; node < nodes(); node++) {
      size = merge(reversed, node, neighbours, size);
      begins[node + 1] = size;
    }
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new ReplyGraph(begins, Arrays.copyOf(neighbours, size), ones);
  }

  private int merge(ReplyGraph other, int node, int[] into, int from) {
    int size = from;
    int a = begin(node);
    int b = other.begin(node);
    while (a < end(node) || b < other.end(node)) {
      int left = a < end(node) ? target[a] : Integer.MAX_VALUE;
      int right = b < other.end(node) ? other.target[b] : Integer.MAX_VALUE;
      into[size++] = Math.min(left, right);
      a += left <= right ? 1 : 0;
      b += right <= left ? 1 : 0;
    }
    return size;
  }

  int nodes() {
    return first.length - 1;
  }

  int edges() {
    return target.length;
  }

  /** The first edge of a node. */
  int begin(int node) {
    return first[node];
  }

  /** After the last edge of a node. */
  int end(int node) {
    return first[node + 1];
  }

  int target(int edge) {
    return target[edge];
  }

  double weight(int edge) {
    return weight[edge];
  }

  /** How many edges leave a node. */
  int degree(int node) {
    return end(node) - begin(node);
  }

  /** The sum of their weights. */
  double strength(int node) {
    double sum = 0;
    for (int edge = begin(node); edge < end(node); edge++) {
      sum += weight[edge];
    }
    return sum;
  }
}
