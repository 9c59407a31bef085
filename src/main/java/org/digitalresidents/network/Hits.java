package org.digitalresidents.network;

import java.util.Arrays;

/**
 * Hubs lead to authorities, authorities are led to by hubs: {@code a = Eᵀh, h = Ea}, each made to
 * sum to 1. Source: Kleinberg, JACM 46 (1999); sums as in NetworkX (methods 2).
 *
 * @param hubs one per node; all 0 without edges, as authorities are
 * @param isConverged a step changed the hubs, taken together, by no more than {@link #TOLERANCE}
 */
record Hits(double[] hubs, double[] authorities, int iterations, boolean isConverged) {
  static final double TOLERANCE = 1e-10;

  /** Where two parts of a graph are nearly as dense, the denser one wins late. */
  private static final int MOST_ITERATIONS = 1_000;

  static Hits of(ReplyGraph graph) {
    return of(graph, MOST_ITERATIONS);
  }

  static Hits of(ReplyGraph graph, int mostIterations) {
    ReplyGraph reversed = graph.reversed();
    double[] hubs = new double[graph.nodes()];
    Arrays.fill(hubs, 1);
    normalise(hubs);
    double[] authorities = new double[graph.nodes()];
    for (int iteration = 1; iteration <= mostIterations; iteration++) {
      authorities = gathered(reversed, hubs);
      double[] next = gathered(graph, authorities);
      double change = 0;
      for (int node = 0; node < next.length; node++) {
        change += Math.abs(next[node] - hubs[node]);
      }
      hubs = next;
      if (change <= TOLERANCE) {
        return new Hits(hubs, authorities, iteration, true);
      }
    }
    return new Hits(hubs, authorities, mostIterations, graph.edges() == 0);
  }

  /** For each node what lies at the ends of its edges, by weight. */
  private static double[] gathered(ReplyGraph graph, double[] values) {
    double[] sums = new double[graph.nodes()];
    for (int node = 0; node < sums.length; node++) {
      for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
        sums[node] += graph.weight(edge) * values[graph.target(edge)];
      }
    }
    normalise(sums);
    return sums;
  }

  private static void normalise(double[] values) {
    double sum = Arrays.stream(values).sum();
    for (int i = 0; i < values.length && sum > 0; i++) {
      values[i] /= sum;
    }
  }
}
