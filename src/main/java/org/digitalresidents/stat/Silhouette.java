package org.digitalresidents.stat;

/**
 * How well groups of points are set apart: the mean over all points of {@code (b − a) / max(a, b)},
 * where a is a point's mean distance to the others of its group and b the least mean distance to
 * another group. A point alone in its group counts 0.
 *
 * <p>Distances are squared, as in Spark's {@code ClusteringEvaluator}: the number is higher than
 * the textbook one, whose bands do not apply. Points are centred first, as large coordinates would
 * cancel. One pass over the points by the sums of each group. Source: P. Rousseeuw, "Silhouettes",
 * J. Computational and Applied Mathematics 20 (1987).
 */
public final class Silhouette {
  private Silhouette() {}

  /**
   * The mean silhouette; 0 where fewer than two groups have points.
   *
   * @param labels of each point its group, from 0 to below k
   */
  public static double of(double[][] points, int[] labels, int k) {
    double[][] centred = centred(points);
    Groups groups = new Groups(centred, labels, k);
    double sum = 0;
    for (int i = 0; i < centred.length; i++) {
      sum += groups.silhouette(centred[i], labels[i]);
    }
    return points.length == 0 ? 0 : sum / points.length;
  }

  private static double[][] centred(double[][] points) {
    if (points.length == 0) {
      return points;
    }
    double[] mean = new double[points[0].length];
    for (double[] point : points) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / points.length;
      }
    }
    double[][] centred = new double[points.length][mean.length];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < mean.length; d++) {
        centred[i][d] = points[i][d] - mean[d];
      }
    }
    return centred;
  }

  /** Of each group how many points, their sum and the sum of their squared lengths. */
  private static final class Groups {
    private final long[] sizes;
    private final double[][] sums;
    private final double[] squares;

    Groups(double[][] points, int[] labels, int k) {
      sizes = new long[k];
      sums = new double[k][points.length == 0 ? 0 : points[0].length];
      squares = new double[k];
      for (int i = 0; i < points.length; i++) {
        int group = labels[i];
        sizes[group]++;
        squares[group] += dot(points[i], points[i]);
        for (int d = 0; d < points[i].length; d++) {
          sums[group][d] += points[i][d];
        }
      }
    }

    double silhouette(double[] point, int own) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int group = 0; group < sizes.length; group++) {
        if (group != own && sizes[group] > 0) {
          nearest = Math.min(nearest, distances(point, group) / sizes[group]);
        }
      }
      if (sizes[own] == 1 || nearest == Double.POSITIVE_INFINITY) {
        return 0;
      }
      double inside = distances(point, own) / (sizes[own] - 1);
      double larger = Math.max(inside, nearest);
      return larger == 0 ? 0 : (nearest - inside) / larger;
    }

    /** The sum of the squared distances from a point to those of a group. */
    private double distances(double[] point, int group) {
      double sum = sizes[group] * dot(point, point) + squares[group] - 2 * dot(point, sums[group]);
      return Math.max(0, sum);
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int d = 0; d < a.length; d++) {
        sum += a[d] * b[d];
      }
      return sum;
    }
  }
}
