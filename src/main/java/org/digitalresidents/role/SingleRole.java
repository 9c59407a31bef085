package org.digitalresidents.role;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What members would do if all played one part, each in their own way: every row's acts are drawn
 * from a composition that is itself drawn around that of the community (Dirichlet-multinomial). It
 * has the volumes seen and varies as much as is seen; groups found there are found in chance.
 * Source: methods §1.4.
 *
 * @param alpha the parameters: concentration · π
 */
record SingleRole(double[] alpha) {
  /** More acts than these tell a composition no better. */
  private static final int MOST_ACTS = 1_000;

  /** As varied as the sample, by moments. */
  static SingleRole like(Sample sample, Shrinkage shrinkage) {
    double concentration = Variation.around(shrinkage.pi(), sample.rows());
    return new SingleRole(
        Arrays.stream(shrinkage.pi()).map(share -> share * concentration).toArray());
  }

  /** Rows of the same volumes. */
  Sample drawn(Sample volumes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[][] rows = volumes.rows();
    long[][] drawn = new long[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      long total = Arrays.stream(rows[i]).sum();
      drawn[i] = counts((int) Math.min(MOST_ACTS, total), random);
    }
    return volumes.with(drawn);
  }

  private long[] counts(int acts, SplittableRandom random) {
    double[] composition = Chance.dirichlet(alpha, random);
    long[] counts = new long[alpha.length];
    for (int i = 0; i < acts; i++) {
      counts[Chance.weighted(composition, random)]++;
    }
    return counts;
  }
}
