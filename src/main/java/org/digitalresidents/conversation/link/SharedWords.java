package org.digitalresidents.conversation.link;

import java.util.Arrays;

/** How much a post says in the words of earlier ones. Words that are rare of late weigh more. */
final class SharedWords {
  private static final int TENTHS = 10;
  private static final double[] LOGARITHMS = new double[Recent.POSTS + 2];

  static {
    for (int i = 1; i < LOGARITHMS.length; i++) {
      LOGARITHMS[i] = StrictMath.log(i);
    }
  }

  private final long[] sharedBack = new long[Recent.POSTS + 1];
  private final int[] holders = new int[WordHashes.MOST];
  private int posts;

  /** Compares a new post with all remembered. */
  void compare(Said post, Recent recent) {
    posts = recent.size();
    Arrays.fill(holders, 0);
    for (int back = 1; back <= posts; back++) {
      sharedBack[back] = shared(post.words(), recent.back(back).words());
    }
  }

  /** {@code 10 Σ ln((posts + 1) / holders)} over the words shared with the post so far back. */
  int weight(int back) {
    double weight = 0;
    for (long left = sharedBack[back]; left != 0; left &= left - 1) {
      int word = Long.numberOfTrailingZeros(left);
      weight += LOGARITHMS[posts + 1] - LOGARITHMS[holders[word]];
    }
    return (int) (TENTHS * weight);
  }

  /** How many remembered posts hold the rarest word shared; more than there are where none is. */
  int rarest(int back) {
    int rarest = Recent.POSTS + 1;
    for (long left = sharedBack[back]; left != 0; left &= left - 1) {
      rarest = Math.min(rarest, holders[Long.numberOfTrailingZeros(left)]);
    }
    return rarest;
  }

  /** Which of the words, by their places, stand among the others; both rise. */
  private long shared(int[] words, int[] others) {
    long shared = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < others.length) {
      if (words[i] == others[j]) {
        holders[i]++;
        shared |= 1L << i;
        i++;
        j++;
      } else if (words[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
