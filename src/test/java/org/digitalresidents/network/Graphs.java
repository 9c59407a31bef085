package org.digitalresidents.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Graphs for tests, their nodes numbered from 0. */
final class Graphs {
  /**
   * Zachary's karate club (J. Anthropological Research 33, 1977), 34 persons and 78 friendships:
   * after each person those with a higher number.
   */
  private static final String KARATE =
      """
      0: 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31
      1: 2 3 7 13 17 19 21 30
      2: 3 7 8 9 13 27 28 32
      3: 7 12 13
      4: 6 10
      5: 6 10 16
      6: 16
      8: 30 32 33
      9: 33
      13: 33
      14: 32 33
      15: 32 33
      18: 32 33
      19: 33
      20: 32 33
      22: 32 33
      23: 25 27 29 32 33
      24: 25 27 31
      25: 31
      26: 29 33
      27: 33
      28: 31 33
      29: 32 33
      30: 32 33
      31: 32 33
      32: 33
      """;

  private Graphs() {}

  /** Edges as pairs, each of weight 1. */
  static ReplyGraph of(int nodes, int... pairs) {
    int[] from = new int[pairs.length / 2];
    int[] to = new int[pairs.length / 2];
    double[] weight = new double[pairs.length / 2];
    for (int edge = 0; edge < from.length; edge++) {
      from[edge] = pairs[2 * edge];
      to[edge] = pairs[2 * edge + 1];
      weight[edge] = 1;
    }
    return ReplyGraph.of(nodes, from, to, weight);
  }

  static ReplyGraph karate() {
    List<Integer> pairs = new ArrayList<>();
    KARATE
        .lines()
        .forEach(
            line -> {
              String[] sides = line.strip().split(": ", -1);
              int person = Integer.parseInt(sides[0]);
              for (String friend : sides[1].split(" ", -1)) {
                pairs.addAll(List.of(person, Integer.parseInt(friend)));
                pairs.addAll(List.of(Integer.parseInt(friend), person));
              }
            });
    return of(34, pairs.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Everybody replied to by the last node: {@code leaves} edges to one hub. */
  static ReplyGraph star(int leaves) {
    int[] from = new int[leaves];
    Arrays.setAll(from, leaf -> leaf);
    int[] to = new int[leaves];
    Arrays.fill(to, leaves);
    double[] weight = new double[leaves];
    Arrays.fill(weight, 1);
    return ReplyGraph.of(leaves + 1, from, to, weight);
  }

  /** Edges by chance, some from a node to itself; as many nodes dangle or stand alone. */
  static Map<List<Integer>, Double> edges(Random random, int nodes) {
    Map<List<Integer>, Double> edges = new LinkedHashMap<>();
    int count = random.nextInt(3 * nodes);
    for (int i = 0; i < count; i++) {
      int from = random.nextInt(nodes);
      edges.put(List.of(from, random.nextInt(nodes)), 1.0 + random.nextInt(5));
    }
    return edges;
  }

  static ReplyGraph of(int nodes, Map<List<Integer>, Double> edges) {
    return ReplyGraph.of(
        nodes,
        edges.keySet().stream().mapToInt(edge -> edge.get(0)).toArray(),
        edges.keySet().stream().mapToInt(edge -> edge.get(1)).toArray(),
        edges.values().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
