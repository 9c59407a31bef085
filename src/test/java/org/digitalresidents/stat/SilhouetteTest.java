package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.digitalresidents.testing.Iris;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
  @Test
  void agreesWithSparkAndScikitLearnEachOnItsIrises() { // methods §10
    assertThat(Silhouette.of(Iris.ofUci().points(), Iris.ofUci().species(), 3))
        .isCloseTo(0.6564679231, within(1e-9));
    assertThat(Silhouette.of(Iris.asPrinted().points(), Iris.asPrinted().species(), 3))
        .isCloseTo(0.6566670, within(1e-7));
  }

  @Test
  void agreesWithItsDefinition() {
    SplittableRandom random = new SplittableRandom(1);
    for (int world = 0; world < 20; world++) {
      double[][] points = new double[30][];
      Arrays.setAll(points, i -> random.doubles(3).toArray());
      int[] labels = random.ints(30, 0, 4).toArray();
      assertThat(Silhouette.of(points, labels, 4))
          .isCloseTo(byDefinition(points, labels), within(1e-12));
    }
  }

  private static double byDefinition(double[][] points, int[] labels) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      int own = i;
      double[] means = new double[4];
      for (int group = 0; group < 4; group++) {
        int of = group;
        means[group] =
            IntStream.range(0, points.length)
                .filter(j -> j != own && labels[j] == of)
                .mapToDouble(j -> squaredDistance(points[own], points[j]))
                .average()
                .orElse(Double.NaN);
      }
      double a = means[labels[i]];
      double b =
          IntStream.range(0, 4)
              .filter(group -> group != labels[own])
              .mapToDouble(group -> means[group])
              .filter(mean -> !Double.isNaN(mean))
              .min()
              .orElseThrow();
      sum += Double.isNaN(a) ? 0 : (b - a) / Math.max(a, b);
    }
    return sum / points.length;
  }

  private static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return sum;
  }

  @Test
  void largeCoordinatesDoNotCancel() { // methods §7.1: uncentred, 0.81 is left of 0.92
    double[][] near = blobs(0);
    int[] labels = new int[near.length];
    Arrays.fill(labels, near.length / 2, near.length, 1);

    assertThat(Silhouette.of(blobs(1e8), labels, 2))
        .isCloseTo(Silhouette.of(near, labels, 2), within(1e-6));
  }

  private static double[][] blobs(double offset) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] points = new double[200][];
    Arrays.setAll(
        points,
        i ->
            new double[] {
              offset + (i < 100 ? 0 : 5) + random.nextGaussian(), offset + random.nextGaussian()
            });
    return points;
  }

  @Test
  void whatHasNoSecondGroupHasNone() {
    double[][] points = {{1}, {2}};
    assertThat(Silhouette.of(points, new int[] {0, 0}, 1)).isZero();
    assertThat(Silhouette.of(points, new int[] {0, 1}, 2)).as("each alone").isZero();
    assertThat(Silhouette.of(new double[0][], new int[0], 2)).isZero();
    double[][] same = {{1}, {1}, {1}, {1}};
    assertThat(Silhouette.of(same, new int[] {0, 0, 1, 1}, 2)).as("all equal").isZero();
  }
}
