package org.digitalresidents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BetweennessTest {
  @Test
  void sharesOfTheKarateClub() {
    double[] shares = Betweenness.of(Graphs.karate()).shares();

    // As the documentation of NetworkX prints them.
    assertThat(shares[0]).isEqualTo(.43763528, within(1e-8));
    assertThat(shares[33]).isEqualTo(.30407498, within(1e-8));
    assertThat(shares[32]).isEqualTo(.14524711, within(1e-8));
    assertThat(shares[11]).isZero();
  }

  /** Every pair by itself: who lies on how many of its shortest ways. */
  @Test
  void sharesAreThoseOfCountingWays() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int n = 3 + random.nextInt(7);
      ReplyGraph graph = Graphs.of(n, Graphs.edges(random, n));
      double[][] distance = distances(graph);
      double[][] ways = ways(distance);

      Betweenness found = Betweenness.of(graph);

      assertThat(found.sources()).isEqualTo(n);
      for (int v = 0; v < n; v++) {
        double sum = 0;
        for (int s = 0; s < n; s++) {
          for (int t = s + 1; t < n; t++) {
            boolean isBetween = distance[s][v] + distance[v][t] == distance[s][t];
            if (s != v && t != v && ways[s][t] > 0 && isBetween) {
              sum += ways[s][v] * ways[v][t] / ways[s][t];
            }
          }
        }
        double pairs = (n - 1) * (n - 2) / 2.0;
        assertThat(found.shares()[v]).as("seed %d", seed).isEqualTo(sum / pairs, within(1e-12));
      }
    }
  }

  private static double[][] distances(ReplyGraph graph) {
    int n = graph.nodes();
    double[][] distance = new double[n][n];
    for (int a = 0; a < n; a++) {
      java.util.Arrays.fill(distance[a], Double.POSITIVE_INFINITY);
      distance[a][a] = 0;
    }
    for (int a = 0; a < n; a++) {
      for (int edge = graph.begin(a); edge < graph.end(a); edge++) {
        int b = graph.target(edge);
        distance[a][b] = a == b ? 0 : 1;
        distance[b][a] = distance[a][b];
      }
    }
    for (int middle = 0; middle < n; middle++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          distance[a][b] = Math.min(distance[a][b], distance[a][middle] + distance[middle][b]);
        }
      }
    }
    return distance;
  }

  /** How many shortest ways: those to a neighbour of the end that is one step nearer. */
  private static double[][] ways(double[][] distance) {
    int n = distance.length;
    double[][] ways = new double[n][n];
    for (int a = 0; a < n; a++) {
      ways[a][a] = 1;
      for (int length = 1; length < n; length++) {
        for (int b = 0; b < n; b++) {
          for (int before = 0; before < n && distance[a][b] == length; before++) {
            boolean isLast = distance[before][b] == 1 && distance[a][before] == length - 1;
            ways[a][b] += isLast ? ways[a][before] : 0;
          }
        }
      }
    }
    return ways;
  }

  @Test
  void aSampleComesNearAndIsTheSameEachTime() {
    ReplyGraph graph = Graphs.karate(); // 34 nodes and 156 edges: 190 steps a source
    double[] exact = Betweenness.of(graph).shares();

    Betweenness sampled = Betweenness.of(graph, 190 * 20);

    assertThat(sampled.sources()).isEqualTo(20);
    assertThat(sampled.shares()).containsExactly(exact, within(0.15));
    assertThat(sampled.shares()).isEqualTo(Betweenness.of(graph, 190 * 20).shares());
  }

  @Test
  void aHubOfAMillionIsBetweenAll() {
    Betweenness found = Betweenness.of(Graphs.star(1_000_000), 30_000_000);

    assertThat(found.sources()).isEqualTo(9); // 30 million by 3 000 001 nodes and edges either way
    assertThat(found.shares()[1_000_000]).isEqualTo(1, within(1e-5));
    assertThat(found.shares()[0]).isZero();
  }
}
