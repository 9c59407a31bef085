package org.digitalresidents.role;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How often members would seem to move though nobody does: the acts of one window of a member are
 * split at random in two, and the role of the one half is set beside that of the other. Halves say
 * less than the whole windows of the same members, so of these it is more than the noise; a move
 * that is not more frequent than here says nothing. Source: methods §1.7.
 */
final class Relabelling {
  /** Of more acts of a kind just half are taken. */
  private static final long MOST_DRAWN = 1_000;

  private Relabelling() {}

  /**
   * How many went from each group to each.
   *
   * @param windows the counts of one window of one member each; their order matters to nothing but
   *     which random numbers they meet
   * @param minActs only who has twice as many acts, so that a half is enough
   */
  static long[][] moves(long[][] windows, Membership groups, int k, int minActs, long seed) {
    long[][] moves = new long[k][k];
    SplittableRandom random = new SplittableRandom(seed);
    for (long[] row : windows) {
      if (Arrays.stream(row).sum() >= 2L * minActs) {
        long[] first = half(row, random);
        long[] second = new long[row.length];
        Arrays.setAll(second, act -> row[act] - first[act]);
        moves[groups.likeliest(first)][groups.likeliest(second)]++;
      }
    }
    return moves;
  }

  private static long[] half(long[] counts, SplittableRandom random) {
    return Arrays.stream(counts)
        .map(
            count -> count > MOST_DRAWN ? count / 2 : random.ints(count, 0, 2).asLongStream().sum())
        .toArray();
  }
}
