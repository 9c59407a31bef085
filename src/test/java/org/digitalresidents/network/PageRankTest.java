package org.digitalresidents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class PageRankTest {
  /** Methods 2: U1→A, U2→A, U3→A, U3→B, A→B, U4→C, U1→C, with A, B, C, U1 to U4 from 0. */
  static final ReplyGraph TOY = Graphs.of(7, 3, 0, 4, 0, 5, 0, 5, 1, 0, 1, 6, 2, 3, 2);

  @Test
  void ranksAreThoseOfNetworkX() {
    double[] ranks = PageRank.of(TOY).ranks();

    assertThat(ranks[0]).isEqualTo(.21268216, within(1e-8));
    assertThat(ranks[1]).isEqualTo(.29302875, within(1e-8));
    assertThat(ranks[2]).isEqualTo(.17920441, within(1e-8));
    assertThat(Arrays.copyOfRange(ranks, 3, 7))
        .containsOnly(new double[] {.07877117}, within(1e-8));
  }

  @Test
  void ranksOfTheKarateClub() {
    double[] ranks = PageRank.of(Graphs.karate()).ranks();

    assertThat(ranks[33]).isEqualTo(.10091918, within(1e-8)); // methods 10
    assertThat(ranks[0]).isEqualTo(.09699729, within(1e-8));
    assertThat(ranks[32]).isEqualTo(.07169323, within(1e-8));
  }

  /** The same as a system of equations, {@code (I − dM) r = (1 − d)/n}, solved by elimination. */
  @Test
  void ranksSolveTheEquationsOfAnyGraph() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int nodes = 1 + random.nextInt(12);
      Map<List<Integer>, Double> edges = Graphs.edges(random, nodes);

      PageRank found = PageRank.of(Graphs.of(nodes, edges));

      double[] solved = solved(nodes, edges);
      assertThat(found.isConverged()).as("seed %d", seed).isTrue();
      assertThat(found.ranks()).as("seed %d", seed).containsExactly(solved, within(1e-9));
      assertThat(Arrays.stream(found.ranks()).sum()).isEqualTo(1, within(1e-9));
    }
  }

  private static double[] solved(int n, Map<List<Integer>, Double> edges) {
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int from = 0; from < n; from++) {
      double all = 0;
      for (int to = 0; to < n; to++) {
        all += edges.getOrDefault(List.of(from, to), 0.0);
      }
      for (int to = 0; to < n; to++) {
        double share = all == 0 ? 1.0 / n : edges.getOrDefault(List.of(from, to), 0.0) / all;
        matrix.setEntry(to, from, (to == from ? 1 : 0) - 0.85 * share);
      }
    }
    double[] jump = new double[n];
    Arrays.fill(jump, 0.15 / n);
    return new LUDecomposition(matrix).getSolver().solve(new ArrayRealVector(jump)).toArray();
  }

  /** Faults 54: {@code h = (0.15/n + 0.85) / (1.85 − 0.85/n)}, as the hub's rank goes to all. */
  @Test
  void aMillionRepliesOfOneHubAreRankedAtOnce() {
    int leaves = 1_000_000;
    PageRank found = PageRank.of(Graphs.star(leaves));

    double n = leaves + 1.0;
    assertThat(found.isConverged()).isTrue();
    assertThat(found.ranks()[leaves])
        .isEqualTo((0.15 / n + 0.85) / (1.85 - 0.85 / n), within(1e-9));
    assertThat(Arrays.stream(found.ranks()).sum()).isEqualTo(1, within(1e-9));
  }

  @Test
  void anEmptyGraphHasNoRanks() {
    assertThat(PageRank.of(Graphs.of(0)).ranks()).isEmpty();
    assertThat(PageRank.of(Graphs.of(0)).isConverged()).isTrue();
    assertThat(Hits.of(Graphs.of(0)).isConverged()).isTrue();
    assertThat(Betweenness.of(Graphs.of(0)).shares()).isEmpty();
  }

  @Test
  void itIsSaidWhenRanksDoNotStandStill() {
    assertThat(PageRank.of(TOY, 3).isConverged()).isFalse();
    assertThat(Hits.of(Graphs.karate(), 3).isConverged()).isFalse();
    assertThat(Hits.of(Graphs.karate()).isConverged()).isTrue();
  }
}
