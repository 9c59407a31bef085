package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * k-means on the driver, the same at every run: starts by k-means++, Lloyd's steps until no point
 * changes its group, and of several starts the one with the least cost. Source: D. Arthur, S.
 * Vassilvitskii, "k-means++", SODA 2007.
 */
final class KMeans {
  private static final int MOST_STEPS = 200;

  private KMeans() {}

  /** The best of some starts; fewer groups than k where there are fewer distinct points. */
  static Clustering best(double[][] points, int k, int starts, long seed) {
    Clustering best = null;
    SplittableRandom random = new SplittableRandom(seed);
    for (int start = 0; start < starts; start++) {
      Clustering found = from(spread(points, k, random.split()), points);
      if (best == null || found.cost() < best.cost()) {
        best = found;
      }
    }
    return best;
  }

  /** Lloyd's steps from given centres. */
  static Clustering from(double[][] start, double[][] points) {
    Clustering current = Clustering.around(start, points);
    for (int step = 0; step < MOST_STEPS; step++) {
      Clustering next = Clustering.around(means(current, points), points);
      if (Arrays.equals(next.labels(), current.labels())) {
        return next;
      }
      current = next;
    }
    return current;
  }

  /** The mean of each group; the centre stays where it was if no point is nearest to it. */
  static double[][] means(Clustering groups, double[][] points) {
    int dimensions = points[0].length;
    double[][] sums = new double[groups.k()][dimensions];
    int[] sizes = groups.sizes();
    for (int i = 0; i < points.length; i++) {
      double[] sum = sums[groups.labels()[i]];
      for (int d = 0; d < dimensions; d++) {
        sum[d] += points[i][d];
      }
    }
    for (int c = 0; c < sums.length; c++) {
      int size = sizes[c];
      sums[c] =
          size == 0
              ? groups.centres()[c]
              : Arrays.stream(sums[c]).map(coordinate -> coordinate / size).toArray();
    }
    return sums;
  }

  /** Centres far apart: each next one by chance, in proportion to the squared distance. */
  private static double[][] spread(double[][] points, int k, SplittableRandom random) {
    List<double[]> centres = new ArrayList<>();
    centres.add(points[random.nextInt(points.length)]);
    double[] distances = new double[points.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    while (centres.size() < k) {
      double[] last = centres.get(centres.size() - 1);
      double total = 0;
      for (int i = 0; i < points.length; i++) {
        distances[i] = Math.min(distances[i], Clustering.distance(points[i], last));
        total += distances[i];
      }
      if (total == 0) {
        break;
      }
      centres.add(points[drawn(distances, random.nextDouble() * total)]);
    }
    return centres.toArray(double[][]::new);
  }

  private static int drawn(double[] weights, double at) {
    double sum = 0;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        sum += weights[i];
        last = i;
        if (sum > at) {
          return i;
        }
      }
    }
    return last;
  }
}
