package org.digitalresidents.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdjustedRandTest {
  private static final double EXACT = 1e-12;

  @Test
  void agreesWithThePublishedValue() { // methods §10
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}))
        .isCloseTo(0.5714286, within(1e-7));
  }

  @Test
  void whatGroupsAreCalledDoesNotMatter() {
    assertThat(AdjustedRand.of(new int[] {0, 0, 1, 1, 2}, new int[] {-7, -7, 9, 9, 0})).isOne();
  }

  @Test
  void trivialDivisionsAgree() {
    assertThat(AdjustedRand.of(new int[] {3, 3, 3}, new int[] {1, 1, 1})).isOne();
    assertThat(AdjustedRand.of(new int[] {0, 1, 2}, new int[] {2, 0, 1})).isOne();
    assertThat(AdjustedRand.of(new int[0], new int[0])).isOne();
    assertThat(AdjustedRand.of(new int[] {5}, new int[] {6})).isOne();
    assertThat(AdjustedRand.of(new int[] {0, 0, 0}, new int[] {0, 1, 2})).isZero();
  }

  @Test
  void agreesWithCountingPairs() {
    SplittableRandom random = new SplittableRandom(1);
    for (int world = 0; world < 50; world++) {
      int[] a = random.ints(12, 0, 3).toArray();
      int[] b = random.ints(12, 0, 4).toArray();
      assertThat(AdjustedRand.of(a, b)).isCloseTo(byPairs(a, b), within(EXACT));
    }
  }

  /** Hubert and Arabie's own form, by pairs together in both, in one, in none. */
  private static double byPairs(int[] a, int[] b) {
    double both = 0;
    double onlyA = 0;
    double onlyB = 0;
    double none = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = i + 1; j < a.length; j++) {
        boolean inA = a[i] == a[j];
        boolean inB = b[i] == b[j];
        both += inA && inB ? 1 : 0;
        onlyA += inA && !inB ? 1 : 0;
        onlyB += !inA && inB ? 1 : 0;
        none += !inA && !inB ? 1 : 0;
      }
    }
    return 2
        * (both * none - onlyA * onlyB)
        / ((both + onlyA) * (onlyA + none) + (both + onlyB) * (onlyB + none));
  }

  @Test
  void listsOfUnequalLengthAreRefused() {
    assertThatThrownBy(() -> AdjustedRand.of(new int[1], new int[2]))
        .hasMessageContaining("1 things and 2");
  }
}
