package org.digitalresidents.network;

import java.util.Arrays;
import java.util.Random;

/**
 * Of the pairs of other nodes, the share on whose shortest ways a node lies; a pair with several
 * ways counts in parts, one with none not at all. Ways are walked either way and all edges are as
 * long. Source: Brandes, J. Math. Sociology 25 (2001).
 *
 * <p>From every node where that takes few enough steps; else from so many nodes as it takes, drawn
 * with a fixed seed, and scaled up: Brandes and Pich, Int. J. Bifurcation and Chaos 17 (2007).
 *
 * @param shares one per node; all 0 of fewer than three
 * @param sources from how many nodes ways were sought
 */
record Betweenness(double[] shares, int sources) {
  /** Steps over nodes and edges: about a second. */
  static final long MOST_STEPS = 50_000_000;

  private static final long SEED = 20_010_101;

  static Betweenness of(ReplyGraph graph) {
    return of(graph, MOST_STEPS);
  }

  static Betweenness of(ReplyGraph graph, long mostSteps) {
    ReplyGraph ways = graph.undirected();
    int n = ways.nodes();
    long affordable = Math.max(1, mostSteps / Math.max(1, n + ways.edges()));
    int[] sources = sources(n, (int) Math.min(n, affordable));
    Search search = new Search(ways);
    for (int source : sources) {
      search.from(source);
    }
    double[] shares = search.sums;
    double pairs = (n - 1.0) * (n - 2.0); // each pair is met from both of its ends
    for (int node = 0; node < n; node++) {
      double all = shares[node] * n / sources.length;
      shares[node] = n < 3 ? 0 : Math.min(1, all / pairs);
    }
    return new Betweenness(shares, sources.length);
  }

  /** So many different nodes: the beginning of a shuffle. */
  private static int[] sources(int n, int count) {
    int[] nodes = new int[n];
    Arrays.setAll(nodes, i -> i);
    Random random = new Random(SEED);
    for (int i = 0; i < count && count < n; i++) {
      int other = i + random.nextInt(n - i);
      int node = nodes[i];
      nodes[i] = nodes[other];
      nodes[other] = node;
    }
    return Arrays.copyOf(nodes, count);
  }

  /** Breadth first, then back: what a node adds to those before it. */
  private static final class Search {
    final ReplyGraph graph;
    final double[] sums;
    final int[] distance;
    final double[] ways; // from the source, how many shortest
    final double[] added;
    final int[] queue;

    Search(ReplyGraph graph) {
      int n = graph.nodes();
      this.graph = graph;
      sums = new double[n];
      distance = new int[n];
      ways = new double[n];
      added = new double[n];
      queue = new int[n];
      Arrays.fill(distance, -1);
    }

    void from(int source) {
      int reached = spread(source);
      for (int i = reached - 1; i > 0; i--) {
        int node = queue[i];
        for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
          int before = graph.target(edge);
          if (distance[before] == distance[node] - 1) {
            added[before] += ways[before] / ways[node] * (1 + added[node]);
          }
        }
        sums[node] += added[node];
      }
      for (int i = 0; i < reached; i++) {
        distance[queue[i]] = -1;
        ways[queue[i]] = 0;
        added[queue[i]] = 0;
      }
    }

    private int spread(int source) {
      int reached = 0;
      distance[source] = 0;
      ways[source] = 1;
      queue[reached++] = source;
      for (int i = 0; i < reached; i++) {
        int node = queue[i];
        for (int edge = graph.begin(node); edge < graph.end(node); edge++) {
          int next = graph.target(edge);
          if (distance[next] < 0) {
            distance[next] = distance[node] + 1;
            queue[reached++] = next;
          }
          ways[next] += distance[next] == distance[node] + 1 ? ways[node] : 0;
        }
      }
      return reached;
    }
  }
}
