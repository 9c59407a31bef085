package org.digitalresidents.stat;

import java.util.HashMap;
import java.util.Map;

/**
 * How far two divisions of the same things into groups agree beyond chance, whatever the groups are
 * called: {@code (Σ C(n_ij,2) − E) / (½ (Σ C(a_i,2) + Σ C(b_j,2)) − E)} with {@code E = Σ C(a_i,2)
 * · Σ C(b_j,2) / C(n,2)}. 1 where they are the same, about 0 where they have nothing to do with
 * each other; 1 by definition where both put everything together, or both everything apart. Source:
 * L. Hubert, P. Arabie, "Comparing partitions", Journal of Classification 2 (1985).
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /** The index of two lists that give the group of each thing. */
  public static double of(int[] a, int[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("%d things and %d".formatted(a.length, b.length));
    }
    Map<Integer, Long> ofA = new HashMap<>();
    Map<Integer, Long> ofB = new HashMap<>();
    Map<Long, Long> ofBoth = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      ofA.merge(a[i], 1L, Long::sum);
      ofB.merge(b[i], 1L, Long::sum);
      ofBoth.merge(((long) a[i] << Integer.SIZE) | (b[i] & 0xFFFF_FFFFL), 1L, Long::sum);
    }
    double pairsA = pairs(ofA);
    double pairsB = pairs(ofB);
    double expected = pairsA * pairsB / Math.max(1, pairs(a.length));
    double most = (pairsA + pairsB) / 2;
    return most == expected ? 1 : (pairs(ofBoth) - expected) / (most - expected);
  }

  private static double pairs(Map<?, Long> sizes) {
    return sizes.values().stream().mapToDouble(AdjustedRand::pairs).sum();
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }
}
