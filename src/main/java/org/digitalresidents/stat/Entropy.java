package org.digitalresidents.stat;

import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How evenly something is spread over K kinds: {@code H / ln K} with {@code H = −Σ p·ln p}, 1 where
 * all have the same share. There is none of fewer than two kinds.
 */
public final class Entropy {
  private Entropy() {}

  /**
   * The entropy of the shares that counts have of their sum, as a part of the largest there can be.
   *
   * @param counts of each kind, none negative; a kind with 0 counts among K
   */
  public static OptionalDouble normalised(Collection<Long> counts) {
    double whole = counts.stream().mapToLong(Long::longValue).sum();
    if (counts.size() < 2 || whole == 0) {
      return OptionalDouble.empty();
    }
    double entropy = 0;
    for (long count : counts) {
      double share = count / whole;
      entropy -= count == 0 ? 0 : share * Math.log(share);
    }
    return OptionalDouble.of(Math.min(entropy / Math.log(counts.size()), 1));
  }
}
