package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StabilityTest {
  @Test
  void likenessIsThatOfTheMostAlikeGroup() {
    SplittableRandom random = new SplittableRandom(1);
    for (int world = 0; world < 100; world++) {
      int[] a = random.ints(15, 0, 3).toArray();
      int[] b = random.ints(15, 0, 4).toArray();
      double[] likeness = Stability.likeness(a, 3, b, 4);
      for (int group = 0; group < 3; group++) {
        assertThat(likeness[group]).isEqualTo(byDefinition(a, group, b));
      }
    }
  }

  private static double byDefinition(int[] a, int group, int[] b) {
    double best = Double.NaN;
    for (int other = 0; other < 4; other++) {
      double both = 0;
      double either = 0;
      for (int i = 0; i < a.length; i++) {
        both += a[i] == group && b[i] == other ? 1 : 0;
        either += a[i] == group || b[i] == other ? 1 : 0;
      }
      boolean isThere = Arrays.stream(a).anyMatch(x -> x == group);
      best = isThere && !(both / either <= best) ? both / either : best;
    }
    return best;
  }

  @Test
  void groupsFarApartAreFoundAgain() {
    Town town = Town.ofFourParts(1);
    Sample sample = town.sample();
    double[][] points = Shrinkage.towards(sample).shares(sample.rows());

    double ofFour = Stability.ofWorst(sample, points, KMeans.best(points, 4, 20, 1), 1);
    double ofEight = Stability.ofWorst(sample, points, KMeans.best(points, 8, 20, 1), 1);

    assertThat(ofFour).isGreaterThan(0.85); // methods §1.4: 0.96
    assertThat(ofEight).isLessThan(0.6); // methods §1.4: 0.42
  }
}
