package org.digitalresidents.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.digitalresidents.stat.Silhouette;

/**
 * How many groups there are: the largest k whose groups are all found again (J ≥ 0.75), are large
 * enough, and are set apart about as well as those of any such k (S within 0.02). Source: methods
 * §1.4, where the best S is that of every k; here of those that come into question, as else the
 * best may be one that does not.
 */
final class Search {
  static final int MOST_GROUPS = 8;
  static final double LEAST_STABILITY = 0.75;
  static final double SILHOUETTE_TOLERANCE = 0.02;
  static final int LEAST_MEMBERS = 20;
  static final double LEAST_SHARE = 0.01;
  static final int STARTS = 20;
  private static final int NULL_DRAWS = 5;
  private static final int NULL_STARTS = 5;

  private Search() {}

  /** The quality of each k from 2 to 8 that so many distinct points allow. */
  static List<KQuality> qualities(Sample sample, long seed) {
    Shrinkage shrinkage = Shrinkage.towards(sample);
    double[][] points = shrinkage.shares(sample.rows());
    SplittableRandom random = new SplittableRandom(seed);
    List<double[][]> chance = new ArrayList<>();
    SingleRole single = SingleRole.like(sample, shrinkage);
    for (int draw = 0; draw < NULL_DRAWS; draw++) {
      Sample drawn = single.drawn(sample, random.nextLong());
      chance.add(Shrinkage.towards(drawn).shares(drawn.rows()));
    }
    List<KQuality> qualities = new ArrayList<>();
    for (int k = 2; k <= MOST_GROUPS; k++) {
      SplittableRandom ofK = random.split();
      Clustering groups = KMeans.best(points, k, STARTS, ofK.nextLong());
      if (groups.k() < k) {
        break;
      }
      qualities.add(quality(sample, points, groups, chance, ofK));
    }
    return qualities;
  }

  private static KQuality quality(
      Sample sample,
      double[][] points,
      Clustering groups,
      List<double[][]> chance,
      SplittableRandom random) {
    int k = groups.k();
    double stability = Stability.ofWorst(sample, points, groups, random.nextLong());
    double ofSingleRole = 0;
    for (double[][] drawn : chance) {
      Clustering found = KMeans.best(drawn, k, NULL_STARTS, random.nextLong());
      ofSingleRole += Silhouette.of(drawn, found.labels(), found.k()) / chance.size();
    }
    int least = leastMembers(sample, groups);
    boolean isLarge = least >= Math.max(LEAST_MEMBERS, LEAST_SHARE * sample.memberCount());
    double silhouette = Silhouette.of(points, groups.labels(), k);
    return new KQuality(
        k, silhouette, stability, ofSingleRole, least, isLarge && stability >= LEAST_STABILITY);
  }

  private static int leastMembers(Sample sample, Clustering groups) {
    BitSet[] members = new BitSet[groups.k()];
    Arrays.setAll(members, c -> new BitSet());
    int[] owners = sample.memberOfRow();
    for (int row = 0; row < owners.length; row++) {
      members[groups.labels()[row]].set(owners[row]);
    }
    return Arrays.stream(members).mapToInt(BitSet::cardinality).min().orElse(0);
  }
}
