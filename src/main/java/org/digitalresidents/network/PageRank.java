package org.digitalresidents.network;

import java.util.Arrays;

/**
 * Where one ends up who follows edges by their weight and, once in a while, jumps anywhere: {@code
 * r(v) = (1 − d)/n + d (Σ_{u→v} r(u) w(uv)/w(u) + m/n)}, {@code m} the ranks of all nodes without
 * edges out, {@code d} = 0.85. Ranks sum to 1. Source: Page and Brin 1998; as in NetworkX, not the
 * unnormalised form that loses m (methods 2).
 *
 * @param ranks one per node; none of an empty graph
 * @param isConverged a step changed the ranks, taken together, by no more than {@link #TOLERANCE}
 */
record PageRank(double[] ranks, int iterations, boolean isConverged) {
  static final double DAMPING = 0.85;

  /** Above what rounding does to a hub of a million, and enough for sums of 1 within 1e-9. */
  static final double TOLERANCE = 1e-10;

  /** A step shrinks what is missing to 0.85 of it: 1e-10 takes 142. */
  private static final int MOST_ITERATIONS = 500;

  static PageRank of(ReplyGraph graph) {
    return of(graph, MOST_ITERATIONS);
  }

  static PageRank of(ReplyGraph graph, int mostIterations) {
    int n = graph.nodes();
    double[] strengths = new double[n];
    Arrays.setAll(strengths, graph::strength);
    double[] ranks = new double[n];
    Arrays.fill(ranks, 1.0 / n);
    for (int iteration = 1; iteration <= mostIterations; iteration++) {
      double[] next = step(graph, strengths, ranks);
      double change = distance(ranks, next);
      ranks = next;
      if (change <= TOLERANCE) {
        return new PageRank(ranks, iteration, true);
      }
    }
    return new PageRank(ranks, mostIterations, n == 0);
  }

  private static double[] step(ReplyGraph graph, double[] strengths, double[] ranks) {
    int n = graph.nodes();
    double dangling = 0;
    for (int node = 0; node < n; node++) {
      dangling += graph.degree(node) == 0 ? ranks[node] : 0;
    }
    double[] next = new double[n];
    Arrays.fill(next, (1 - DAMPING + DAMPING * dangling) / n);
    for (int node = 0; node < n; node++) {
      double passed = DAMPING * ranks[node] / strengths[node]; // of no use without edges
      for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
        next[graph.target(edge)] += passed * graph.weight(edge);
      }
    }
    return next;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
