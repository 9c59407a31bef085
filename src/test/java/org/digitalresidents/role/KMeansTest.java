package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.digitalresidents.stat.AdjustedRand;
import org.digitalresidents.stat.Silhouette;
import org.digitalresidents.testing.Iris;
import org.junit.jupiter.api.Test;

class KMeansTest {
  @Test
  void findsTheIrisesAsOthersDo() { // methods §7.1, scikit-learn's irises
    Iris iris = Iris.asPrinted();
    double[] inertia = {152.3480, 78.851441, 57.2285, 46.4462, 39.0400};
    for (int k = 2; k <= 6; k++) {
      assertThat(KMeans.best(iris.points(), k, 50, 1).cost())
          .isCloseTo(inertia[k - 2], within(1e-3));
    }
    Clustering three = KMeans.best(iris.points(), 3, 20, 1);
    assertThat(AdjustedRand.of(iris.species(), three.labels())).isCloseTo(.730238, within(1e-6));
    assertThat(Silhouette.of(iris.points(), three.labels(), 3)).isCloseTo(.735660, within(1e-6));
    assertThat(three.sizes()).containsExactlyInAnyOrder(62, 50, 38);
  }

  @Test
  void thereAreNoMoreGroupsThanDistinctPoints() {
    double[][] same = new double[100][];
    Arrays.setAll(same, i -> new double[] {0.2, 0.8});
    assertThat(KMeans.best(same, 3, 5, 1).k()).isOne();
    assertThat(KMeans.best(new double[][] {{1, 2}}, 2, 5, 1).sizes()).containsExactly(1);

    same[7] = new double[] {0.5, 0.5};
    Clustering two = KMeans.best(same, 5, 5, 1);
    assertThat(two.sizes()).containsExactlyInAnyOrder(99, 1);
    assertThat(two.cost()).isCloseTo(0, within(1e-20));
  }

  @Test
  void ofEquallyNearCentresTheFirstHasThePoint() {
    double[][] centres = {{0}, {2}};
    assertThat(Clustering.around(centres, new double[][] {{1}}).labels()).containsExactly(0);
  }

  @Test
  void aCentreWithoutPointsStays() {
    double[][] points = {{0}, {1}};
    Clustering found = KMeans.from(new double[][] {{0.4}, {9}}, points);
    assertThat(found.centres()).isDeepEqualTo(new double[][] {{0.5}, {9}});
  }
}
