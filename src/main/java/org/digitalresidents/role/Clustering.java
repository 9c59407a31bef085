package org.digitalresidents.role;

import java.util.Arrays;

/**
 * Points in groups.
 *
 * @param centres of each group the mean of its points
 * @param labels of each point the group with the nearest centre; of several, the first
 * @param cost the sum of squared distances to the centres
 */
record Clustering(double[][] centres, int[] labels, double cost) {
  /** Groups by given centres. */
  static Clustering around(double[][] centres, double[][] points) {
    int[] labels = new int[points.length];
    double cost = 0;
    for (int i = 0; i < points.length; i++) {
      labels[i] = nearest(centres, points[i]);
      cost += distance(centres[labels[i]], points[i]);
    }
    return new Clustering(centres, labels, cost);
  }

  int k() {
    return centres.length;
  }

  /** Points of each group. */
  int[] sizes() {
    int[] sizes = new int[centres.length];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    return sizes;
  }

  private static int nearest(double[][] centres, double[] point) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = distance(centres[c], point);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return nearest;
  }

  static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }
}
