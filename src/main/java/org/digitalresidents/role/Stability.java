package org.digitalresidents.role;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether groups are found again when members are drawn anew: of each group the mean, over draws,
 * of its likeness (Jaccard) to the group found among the drawn that is most like it. Source: C.
 * Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics & Data Analysis
 * 52 (2007). Stability does not prove that there are roles: see {@link SingleRole}.
 */
final class Stability {
  private static final int DRAWS = 20;
  private static final int STARTS = 3;

  private Stability() {}

  /** The likeness of the group that is found again worst. */
  static double ofWorst(Sample sample, double[][] points, Clustering groups, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] sums = new double[groups.k()];
    int[] seen = new int[groups.k()];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] rows = sample.drawn(random.split());
      double[][] drawn = Arrays.stream(rows).mapToObj(row -> points[row]).toArray(double[][]::new);
      int[] before = Arrays.stream(rows).map(row -> groups.labels()[row]).toArray();
      Clustering anew = KMeans.best(drawn, groups.k(), STARTS, random.nextLong());
      double[] likeness = likeness(before, groups.k(), anew.labels(), anew.k());
      for (int c = 0; c < sums.length; c++) {
        if (!Double.isNaN(likeness[c])) {
          sums[c] += likeness[c];
          seen[c]++;
        }
      }
    }
    double worst = 1;
    for (int c = 0; c < sums.length; c++) {
      worst = Math.min(worst, seen[c] == 0 ? 0 : sums[c] / seen[c]);
    }
    return worst;
  }

  /** Of each group of a its Jaccard likeness to the most alike of b; NaN where it is empty. */
  static double[] likeness(int[] a, int groupsOfA, int[] b, int groupsOfB) {
    int[][] both = new int[groupsOfA][groupsOfB];
    int[] sizesA = new int[groupsOfA];
    int[] sizesB = new int[groupsOfB];
    for (int i = 0; i < a.length; i++) {
      both[a[i]][b[i]]++;
      sizesA[a[i]]++;
      sizesB[b[i]]++;
    }
    double[] likeness = new double[groupsOfA];
    for (int c = 0; c < groupsOfA; c++) {
      likeness[c] = sizesA[c] == 0 ? Double.NaN : 0;
      for (int d = 0; d < groupsOfB && sizesA[c] > 0; d++) {
        double either = sizesA[c] + sizesB[d] - both[c][d];
        likeness[c] = Math.max(likeness[c], both[c][d] / either);
      }
    }
    return likeness;
  }
}
