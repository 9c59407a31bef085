package org.digitalresidents.conversation.link;

/** The values of all clues of a post and of its pairs; each array is overwritten by the next. */
final class Clues {
  private static final PostClue[] POST_CLUES = PostClue.values();
  private static final PairClue[] PAIR_CLUES = PairClue.values();

  private final Pair pair = new Pair();
  private final byte[] ofPost = new byte[POST_CLUES.length];
  private final byte[] ofPair = new byte[PAIR_CLUES.length];

  /** The pairs of the post, to go through. */
  Pair pairs() {
    return pair;
  }

  /** The clues of a post that is not yet remembered. */
  byte[] ofPost(Said post, Recent recent) {
    for (int clue = 0; clue < ofPost.length; clue++) {
      ofPost[clue] = (byte) POST_CLUES[clue].of(post, recent);
    }
    return ofPost;
  }

  /** The clues of the pair reached. */
  byte[] ofPair() {
    for (int clue = 0; clue < ofPair.length; clue++) {
      ofPair[clue] = (byte) PAIR_CLUES[clue].of(pair);
    }
    return ofPair;
  }
}
