package org.digitalresidents.playbook;

import java.util.Arrays;
import java.util.List;

/**
 * Places for strata: one each, the others in proportion, never more than a stratum has members.
 * Each further place goes to the stratum with the largest {@code N / (2 s + 1)}, of N members and s
 * places so far (Webster's method); of equals to the first.
 */
final class Quotas {
  private Quotas() {}

  /**
   * The places of each stratum. Where there are more strata than places, each still has one.
   *
   * @param members of each stratum, at least one
   */
  static List<Long> of(List<Long> members, long places) {
    long[] quotas = new long[members.size()];
    Arrays.fill(quotas, 1);
    for (long left = places - quotas.length; left > 0; left--) {
      int next = neediest(members, quotas);
      if (next < 0) {
        break;
      }
      quotas[next]++;
    }
    return Arrays.stream(quotas).boxed().toList();
  }

  /** The stratum to have the next place; -1 where all have places for everybody. */
  private static int neediest(List<Long> members, long[] quotas) {
    int neediest = -1;
    for (int i = 0; i < quotas.length; i++) {
      boolean isFull = quotas[i] >= members.get(i);
      // N₁ / (2 s₁ + 1) > N₂ / (2 s₂ + 1), in whole numbers.
      boolean isNeedier =
          !isFull
              && (neediest < 0
                  || members.get(i) * (2 * quotas[neediest] + 1)
                      > members.get(neediest) * (2 * quotas[i] + 1));
      if (isNeedier) {
        neediest = i;
      }
    }
    return neediest;
  }
}
